package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.InvalidModelException.Violation;
import jakarta.persistence.FindOption;
import jakarta.persistence.Timeout;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.metamodel.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of entities and their rows; of queries, see {@link QueryMessages}, of upserts,
 * {@link KeyedMessages}.
 */
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
                                                + (value instanceof Object[] parts
                                                        ? Arrays.asList(parts)
                                                        : value)
                                                + ".")
                        .orElse(
                                "This "
                                        + type.getSimpleName()
                                        + " has no id, so it has no row yet. Call add() first, or"
                                        + " save(), which adds what is new.");
        return new NotFoundException(message, cause);
    }

    static OrmException nullEntity(Class<?> type) {
        return new OrmException(
                "There is a null where a "
                        + type.getSimpleName()
                        + " is to be written. Leave it out.");
    }

    static OrmException anonymous(Class<?> type) {
        return new OrmException(
                "An object of an anonymous subclass of "
                        + type.getSimpleName()
                        + " has no rows, because its class is no entity. Make it by new "
                        + type.getSimpleName()
                        + "(…) without a class body.");
    }

    static OrmException nullId(Class<?> type) {
        return new OrmException(
                "The id of a "
                        + type.getSimpleName()
                        + " to be found is null: one that has not been added has no id. Find it by"
                        + " what it is known by: where(\"attribute\", value).");
    }

    static OrmException wrongId(Class<?> type, Object id, RuntimeException cause) {
        return new OrmException(
                "A "
                        + type.getSimpleName()
                        + " cannot be found by a "
                        + id.getClass().getName()
                        + ", because its id is of another type. Give the type of the attribute, as"
                        + " in get(1L).",
                cause);
    }

    static OrmException wrongKey(
            Class<?> type, Object key, List<FindOption> options, RuntimeException cause) {
        return new OrmException(
                "A "
                        + type.getSimpleName()
                        + " cannot be found by a "
                        + key.getClass().getName()
                        + (options.isEmpty() ? "" : " with " + listed(options))
                        + ": "
                        + cause.getMessage()
                        + "\n  Give an id in the type of its attribute, as in get(1L); so too a"
                        + " natural id, if the entity has one. Where that has several attributes,"
                        + " give a map of their names and values.",
                cause);
    }

    static OrmException noVersion(Class<?> type, List<FindOption> options, RuntimeException cause) {
        return new OrmException(
                "A "
                        + type.getSimpleName()
                        + " cannot be found with "
                        + listed(options)
                        + ", which counts on a version: it has no attribute with @Version. Add one,"
                        + " or take PESSIMISTIC_WRITE, which does without.",
                cause);
    }

    static TransactionRequiredException lockOutsideTransaction(Class<?> type) {
        return new TransactionRequiredException(
                "A "
                        + type.getSimpleName()
                        + " is to be locked outside a transaction, in which the lock would last."
                        + " Call this in Orm.inTransaction(…), or put @Transactional on the"
                        + " method.");
    }

    private static String listed(List<FindOption> options) {
        return options.stream().map(Messages::text).collect(Collectors.joining(", "));
    }

    private static String text(FindOption option) {
        return option instanceof Timeout timeout
                ? "a timeout of " + timeout.milliseconds() + " ms"
                : option.toString();
    }

    static String stale(Class<?> type, Optional<Object> id) {
        return "The row of the "
                + type.getSimpleName()
                + " with the id "
                + id.map(Object::toString).orElse("")
                + " has another version than the entity that is to be deleted.";
    }

    static NotFoundException deletedAlready(SoftDeleteModel model) {
        return new NotFoundException(
                "The "
                        + model.effectiveClass().getSimpleName()
                        + " with the id "
                        + model.getId()
                        + " is deleted already. Call restore() to have it back, or"
                        + " deleteForGood().",
                null);
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

    static OrmException generatedId(Class<?> type, Optional<Object> id) {
        return new OrmException(
                "This "
                        + type.getSimpleName()
                        + " has the id "
                        + id.map(Object::toString).orElse("")
                        + ", of which there is no row, and ids of this class are generated. Leave"
                        + " the id empty, or take @GeneratedValue off it to assign it yourself.");
    }

    static String invalid(Class<?> type, List<Violation> violations) {
        return violations.stream()
                .map(violation -> "\n  " + violation)
                .collect(Collectors.joining("", type.getSimpleName() + " was not written:", ""));
    }

    static String noValidator() {
        return "No provider of Jakarta Validation is on the class path, or it lacks something;"
                + " constraint annotations of models are not checked.";
    }

    static OrmException immutable(Class<?> type) {
        return new OrmException(
                "A "
                        + type.getSimpleName()
                        + " cannot be updated: its mapping says that its rows never change. Add a"
                        + " new one, or take @Immutable off the class.");
    }

    static OrmException ownId(Class<?> type) {
        return new OrmException(
                "A "
                        + type.getSimpleName()
                        + " cannot be told from its row: it is its own id, since that has no"
                        + " class. Give it an @IdClass, or change it in the transaction that has"
                        + " read it.");
    }

    static OrmException unreachable(Attribute<?, ?> attribute, Exception cause) {
        return new OrmException(
                "The attribute "
                        + attribute.getName()
                        + " of "
                        + attribute.getDeclaringType().getJavaType().getName()
                        + " cannot be read or written. Give it a field, or a getter and a setter.",
                cause);
    }

    static OrmException notOpen(Attribute<?, ?> attribute, Exception cause) {
        Class<?> type = attribute.getDeclaringType().getJavaType();
        return new OrmException(
                "HeroGold may not reach the attribute "
                        + attribute.getName()
                        + " of "
                        + type.getName()
                        + ": add \"opens "
                        + type.getPackageName()
                        + " to io.github.herogold.orm;\" to the module-info.java of "
                        + type.getModule().getName()
                        + ".",
                cause);
    }
}
