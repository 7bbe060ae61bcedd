package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.InvalidModelException.Violation;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static NotFoundException notFound(Class<?> type, Optional<Object> id) {
        return notFound(type, id, null);
    }

    static NotFoundException notFound(
            Class<?> type, Optional<Object> id, @Nullable Throwable cause) {
        String message =
                id.map(
                                value ->
                                        "There is no "
                                                + type.getSimpleName()
                                                + " with the id "
                                                + value
                                                + ".")
                        .orElse(
                                "This "
                                        + type.getSimpleName()
                                        + " has no id, so it has no row yet. Call add() first, or"
                                        + " save(), which adds what is new.");
        return new NotFoundException(message, cause);
    }

    static NotFoundException noneFound(Condition condition) {
        return new NotFoundException("There is no " + described(condition) + ".", null);
    }

    static OrmException severalFound(Condition condition) {
        return new OrmException(
                "There is more than one "
                        + described(condition)
                        + ". Narrow the condition, or use first() or list().");
    }

    static AlreadyExistsException alreadyExists(Class<?> type, Optional<Object> id) {
        return alreadyExists(type, id, null);
    }

    static AlreadyExistsException alreadyExists(
            Class<?> type, Optional<Object> id, @Nullable Throwable cause) {
        return new AlreadyExistsException(
                type.getSimpleName()
                        + id.map(value -> " " + value).orElse("")
                        + " already exists: add() is for new entities. Call update() to write its"
                        + " changes, or save(), which does what is needed.",
                cause);
    }

    static String invalid(Class<?> type, List<Violation> violations) {
        return violations.stream()
                .map(violation -> "\n  " + violation)
                .collect(Collectors.joining("", type.getSimpleName() + " was not written:", ""));
    }

    static OrmException unknownAttribute(EntityType<?> entity, String path, String step) {
        return new OrmException(
                entity.getName()
                        + " has no attribute "
                        + path
                        + (path.equals(step) ? "" : " (" + step + " is unknown)")
                        + " to be ordered by. There are: "
                        + entity.getAttributes().stream()
                                .filter(attribute -> !attribute.isCollection())
                                .map(Attribute::getName)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    static OrmException unreadableOrder(String order) {
        return new OrmException(
                "\""
                        + order
                        + "\" is no order. Write an attribute, with asc or desc behind it if you"
                        + " like: orderBy(\"name\", \"createdAt desc\").");
    }

    static OrmException noSuchPage(int number, int size) {
        return new OrmException(
                "There is no page "
                        + number
                        + " of size "
                        + size
                        + ": pages count from 0, and their size is at least 1.");
    }

    static OrmException limitedDelete(Class<?> type) {
        return new OrmException(
                "A page or a limit of "
                        + type.getSimpleName()
                        + " cannot be deleted by one statement. List the page and delete its"
                        + " entities, or say in the condition which rows are meant.");
    }

    static OrmException unusableQuery(Class<?> type, String query, RuntimeException cause) {
        return new OrmException(
                "The query of "
                        + type.getSimpleName()
                        + " is not understood: "
                        + query
                        + "\n  "
                        + cause.getMessage(),
                cause);
    }

    static OrmException missingParameters(Condition condition, int wanted) {
        return new OrmException(
                "The query of "
                        + condition.type().getSimpleName()
                        + " is not understood: "
                        + condition.text()
                        + "\n  It has "
                        + wanted
                        + " parameters, but was given "
                        + condition.parameters().size()
                        + " values. Give one for each of ?1, ?2, … in where(…).");
    }

    static OrmException unreachable(Attribute<?, ?> attribute, ReflectiveOperationException cause) {
        return new OrmException(
                "The attribute "
                        + attribute.getName()
                        + " of "
                        + attribute.getDeclaringType().getJavaType().getName()
                        + " cannot be read or written. Give it a field, or a getter and a setter.",
                cause);
    }

    private static String described(Condition condition) {
        String name = condition.type().getSimpleName();
        return condition.text().isBlank() ? name : name + " where " + condition.text();
    }
}
