package io.github.herogold.orm.it.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * A statement that changes a schema.
 *
 * @param before the statements that have to be executed before it
 * @param statement the statement
 */
record SchemaChange(List<String> before, String statement) {

    /** Reads statements with bars between; %s is replaced by something that is there but once. */
    static SchemaChange parse(String line) {
        String unique = UUID.randomUUID().toString().replace("-", "");
        List<String> all = List.of(line.replace("%s", unique).split(" \\| "));
        return new SchemaChange(all.subList(0, all.size() - 1), all.get(all.size() - 1).strip());
    }
}
