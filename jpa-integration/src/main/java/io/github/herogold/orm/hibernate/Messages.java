package io.github.herogold.orm.hibernate;

import io.github.herogold.orm.OrmException;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static OrmException noValidator(String annotated, Exception cause) {
        return new OrmException(
                "%s, but there is nothing that checks them: %s Put"
                                .formatted(annotated, sentence(cause))
                        + " org.hibernate.validator:hibernate-validator and"
                        + " org.glassfish.expressly:expressly on the class path, or in Spring Boot"
                        + " spring-boot-starter-validation. If it is meant that nothing checks"
                        + " them, set herogold.validation=optional for the unit.",
                cause);
    }

    private static String sentence(Exception thrown) {
        String text = String.valueOf(thrown.getMessage()).strip();
        return text.endsWith(".") ? text : text + ".";
    }
}
