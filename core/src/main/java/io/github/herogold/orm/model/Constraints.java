package io.github.herogold.orm.model;

import io.github.herogold.orm.model.InvalidModelException.Violation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The constraint annotations of Jakarta Validation, checked before an entity is written. */
final class Constraints {
    private static final Logger LOG = System.getLogger(Constraints.class.getName());

    private Constraints() {}

    /** Throws an {@link InvalidModelException} that lists everything wrong with an entity. */
    static void check(EntityManager em, Object entity) {
        validator(em).ifPresent(validator -> check(validator, entity));
    }

    private static void check(Validator validator, Object entity) {
        List<Violation> violations =
                validator.validate(entity).stream()
                        .map(Constraints::violation)
                        .sorted(
                                Comparator.comparing(Violation::field)
                                        .thenComparing(Violation::message))
                        .toList();
        if (!violations.isEmpty()) {
            throw new InvalidModelException(entity.getClass(), violations);
        }
    }

    private static Violation violation(ConstraintViolation<Object> violation) {
        return new Violation(
                violation.getPropertyPath().toString(),
                violation.getMessage(),
                Optional.ofNullable(violation.getInvalidValue()));
    }

    /** The validator of the unit if it was given one, else that of the class path, if any. */
    private static Optional<Validator> validator(EntityManager em) {
        Object factory =
                em.getEntityManagerFactory()
                        .getProperties()
                        .get(PersistenceConfiguration.VALIDATION_FACTORY);
        return factory instanceof ValidatorFactory given
                ? Optional.of(given.getValidator())
                : OfTheClassPath.VALIDATOR;
    }

    /** Built on first use: finding a provider reads the class path. */
    private static final class OfTheClassPath {
        static final Optional<Validator> VALIDATOR = find();

        private static Optional<Validator> find() {
            try {
                return Optional.of(Validation.buildDefaultValidatorFactory().getValidator());
            } catch (NoProviderFoundException e) {
                LOG.log(
                        Level.INFO,
                        "No provider of Jakarta Validation is on the class path;"
                                + " constraint annotations of models are not checked.");
                return Optional.empty();
            }
        }
    }
}
