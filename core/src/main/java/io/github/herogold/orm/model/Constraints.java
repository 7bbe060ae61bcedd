package io.github.herogold.orm.model;

import io.github.herogold.orm.model.InvalidModelException.Violation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The constraint annotations of Jakarta Validation, checked before an entity is written. */
final class Constraints {
    private static final Logger LOG = System.getLogger(Constraints.class.getName());

    private final Optional<Validator> validator;

    private Constraints(Optional<Validator> validator) {
        this.validator = validator;
    }

    /** Those of a unit, checked by its validator if it was given one, else by the class path's. */
    static Constraints of(EntityManager em) {
        Object factory =
                em.getEntityManagerFactory()
                        .getProperties()
                        .get(PersistenceConfiguration.VALIDATION_FACTORY);
        Optional<ValidatorFactory> found =
                factory instanceof ValidatorFactory given
                        ? Optional.of(given)
                        : OfTheClassPath.FACTORY;
        return new Constraints(found.map(validators -> validator(validators, em)));
    }

    // Left to itself, a validator asks whatever Persistence API it sees, which in a server need not
    // be that of the unit.
    private static Validator validator(ValidatorFactory validators, EntityManager em) {
        LoadedAttributes loaded =
                new LoadedAttributes(em.getEntityManagerFactory().getPersistenceUnitUtil());
        return validators.usingContext().traversableResolver(loaded).getValidator();
    }

    /** Throws an {@link InvalidModelException} that lists everything wrong with an entity. */
    void check(Object entity, Class<?>... groups) {
        List<Violation> violations = violations(entity, groups);
        if (!violations.isEmpty()) {
            throw new InvalidModelException(entity.getClass(), violations);
        }
    }

    /** Everything that is wrong with an entity, ordered by field. */
    List<Violation> violations(Object entity, Class<?>... groups) {
        return validator.isEmpty() ? List.of() : violations(validator.get(), entity, groups);
    }

    private static List<Violation> violations(
            Validator validator, Object entity, Class<?>... groups) {
        Set<ConstraintViolation<Object>> violations = validator.validate(entity, groups);
        return violations.isEmpty() ? List.of() : ordered(violations);
    }

    static List<Violation> ordered(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Constraints::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        return new Violation(
                violation.getPropertyPath().toString(),
                violation.getMessage(),
                Optional.ofNullable(violation.getInvalidValue()));
    }

    /** Built on first use: finding a provider reads the class path. */
    private static final class OfTheClassPath {
        static final Optional<ValidatorFactory> FACTORY = find();

        private static Optional<ValidatorFactory> find() {
            try {
                return Optional.of(Validation.buildDefaultValidatorFactory());
            } catch (ValidationException e) {
                LOG.log(Level.INFO, Messages.noValidator());
                return Optional.empty();
            }
        }
    }
}
