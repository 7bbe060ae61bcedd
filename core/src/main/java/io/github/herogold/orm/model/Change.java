package io.github.herogold.orm.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an entity that differs from its row.
 *
 * @param attribute the path of the attribute, as in {@code home.town}; of an association that of
 *     its id, as in {@code author.id}
 * @param before what the row has; empty where that is null, or where there is no row
 * @param after what the entity has; empty where that is null
 */
public record Change(String attribute, Optional<Object> before, Optional<Object> after) {

    static Change of(AttributePath path, @Nullable Object before, @Nullable Object after) {
        return new Change(path.text(), Optional.ofNullable(before), Optional.ofNullable(after));
    }
}
