package io.github.herogold.orm.hibernate;

import io.github.herogold.orm.OrmException;

/** The texts of this package. */
final class Messages {
    /** Where there is no provider at all. */
    static final String VALIDATOR_LATER =
            "Whether a validator is needed is looked at once the models are known.";

    private Messages() {}

    static OrmException noValidatorFor(Class<?> model, Exception cause) {
        return noValidator(model.getName() + " has constraint annotations", cause);
    }

    static OrmException noValidator(Exception cause) {
        return noValidator("Models may have constraint annotations", cause);
    }

    private static OrmException noValidator(String annotated, Exception cause) {
        return new OrmException(
                annotated
                        + ", but there is nothing that checks them. Put"
                        + " org.hibernate.validator:hibernate-validator and"
                        + " org.glassfish.expressly:expressly on the class path, or in Spring Boot"
                        + " spring-boot-starter-validation. If it is meant that nothing checks"
                        + " them, set herogold.validation=optional for the unit. Jakarta"
                        + " Validation says: "
                        + cause.getMessage(),
                cause);
    }
}
