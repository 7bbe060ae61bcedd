package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.model.ActiveRecord;
import java.util.List;
import java.util.function.Supplier;

/**
 * A kind of mapping.
 *
 * @param name what the guide calls it
 * @param type its subject
 * @param others what its subject needs to be mapped too
 * @param maker makes a new subject
 * @param path the attribute that rows are ordered by and selected
 * @param assigned the attribute that a bulk update sets
 * @param value what that is set to
 * @param unique the attributes that an upsert knows a row by
 */
record Kind<T extends ActiveRecord & Subject>(
        String name,
        Class<T> type,
        List<Class<?>> others,
        Supplier<T> maker,
        String path,
        String assigned,
        Object value,
        List<String> unique) {

    static <T extends ActiveRecord & Subject> Kind<T> of(
            String name, Class<T> type, Supplier<T> maker, Class<?>... others) {
        return new Kind<>(
                name, type, List.of(others), maker, "label", "label", "bulk", List.of("mark"));
    }

    /** This kind with an attribute of its own to order by and to select. */
    Kind<T> by(String newPath) {
        return new Kind<>(name, type, others, maker, newPath, assigned, value, unique);
    }

    /** This kind with an attribute of its own that a bulk update sets. */
    Kind<T> setting(String newAssigned, Object newValue) {
        return new Kind<>(name, type, others, maker, path, newAssigned, newValue, unique);
    }

    /** This kind with attributes of its own that an upsert knows a row by. */
    Kind<T> knownBy(String... newUnique) {
        return new Kind<>(name, type, others, maker, path, assigned, value, List.of(newUnique));
    }
}
