package io.github.herogold.orm.schema;

import java.util.List;

/**
 * What is neither a table nor a sequence, such as a named type.
 *
 * @param name its name
 * @param create the statements that make it
 * @param drop the statements that drop it
 */
public record DatabaseObject(String name, List<String> create, List<String> drop) {
    /**
     * Copies the lists.
     *
     * @param name its name
     * @param create the statements that make it
     * @param drop the statements that drop it
     */
    public DatabaseObject {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
    }
}
