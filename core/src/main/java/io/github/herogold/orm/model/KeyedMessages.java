package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.metamodel.Attribute;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of entities that are written by one statement, which knows their rows by a key. */
final class KeyedMessages {
    private KeyedMessages() {}

    static OrmException noUniqueAttribute(Class<?> type) {
        return new OrmException(
                "Name the attributes that tell one "
                        + type.getSimpleName()
                        + " from another, which have a unique constraint: upsert(entity,"
                        + " \"email\").");
    }

    static OrmException notByStatement(Class<?> type, String obstacle) {
        return new OrmException(
                "A "
                        + type.getSimpleName()
                        + " cannot be written by one statement that inserts or updates: "
                        + obstacle
                        + ". Nothing was written. Find it by where(…), and call update(), or add()"
                        + " where there is none.");
    }

    static OrmException idOfAnother(Class<?> type, Attribute<?, ?> attribute) {
        return notByStatement(
                type, "its id is that of its " + attribute.getName() + ", which only add() takes");
    }

    static OrmException notInRow(Class<?> type, Attribute<?, ?> attribute) {
        return new OrmException(
                "A "
                        + type.getSimpleName()
                        + " with something in "
                        + attribute.getName()
                        + " cannot be written by one statement, which would lose it: it is in rows"
                        + " of its own. Leave it empty, and put it into the entity that you get,"
                        + " in the same transaction.");
    }

    static OrmException notAdded(Class<?> type, Attribute<?, ?> attribute) {
        return new OrmException(
                "The "
                        + attribute.getName()
                        + " of a "
                        + type.getSimpleName()
                        + " that is to be written by one statement has not been added: the"
                        + " statement does not cascade. Call add() of it first.");
    }

    static NotFoundException vanished(Class<?> type, List<AttributePath> unique) {
        return new NotFoundException(
                "The "
                        + type.getSimpleName()
                        + " with this "
                        + unique.stream().map(AttributePath::text).collect(Collectors.joining(", "))
                        + " was deleted by somebody else meanwhile. Try again.",
                null);
    }
}
