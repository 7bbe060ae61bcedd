package io.github.herogold.orm.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the entities of an application need of each kind of database.
 *
 * @param hibernate the version of Hibernate that has mapped them, such as {@code 7.4.6.Final}
 * @param models the models by their targets
 */
public record EntityTables(String hibernate, SortedMap<Target, RelationalModel> models) {
    /**
     * Copies the map.
     *
     * @param hibernate the version of Hibernate that has mapped them, such as {@code 7.4.6.Final}
     * @param models the models by their targets
     */
    public EntityTables {
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    }
}
