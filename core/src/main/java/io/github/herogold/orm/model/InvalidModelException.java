package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** An entity was not written because constraint annotations of its class are violated. */
public final class InvalidModelException extends OrmException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidModelException(Class<?> type, List<Violation> violations) {
        super(Messages.invalid(type, violations));
        this.violations = List.copyOf(violations);
    }

    /**
     * The same of what Hibernate has found wrong with a model that was changed and not updated,
     * when it wrote the change at the end of a transaction.
     *
     * @param thrown what was thrown then
     * @return what is wrong with the model; empty where it is no model that is not valid
     */
    public static Optional<InvalidModelException> of(ConstraintViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .map(ConstraintViolation::getRootBean)
                .filter(ActiveRecord.class::isInstance)
                .findFirst()
                .map(
                        model ->
                                new InvalidModelException(
                                        model.getClass(),
                                        Constraints.ordered(thrown.getConstraintViolations())));
    }

    /**
     * Everything that is wrong with the entity, ordered by field.
     *
     * @return at least one violation
     */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * One constraint that an entity violates.
     *
     * @param field the path of the attribute, as in {@code address.city}; empty for a constraint on
     *     the class
     * @param message the message of the constraint
     * @param rejectedValue the value that was rejected, unless it is null; it appears in no message
     *     of this library, because it may be secret
     */
    public record Violation(String field, String message, Optional<Object> rejectedValue) {
        @Override
        public String toString() {
            return field.isEmpty() ? message : field + ": " + message;
        }
    }
}
