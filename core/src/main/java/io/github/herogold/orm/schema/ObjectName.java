package io.github.herogold.orm.schema;

import java.util.Comparator;
import java.util.Optional;

/**
 * The name of a table or a sequence, spelled as in SQL: with quotes where it needs some.
 *
 * @param schema the schema, if it is not the current one
 * @param name the name
 */
public record ObjectName(Optional<String> schema, String name) implements Comparable<ObjectName> {
    private static final Comparator<ObjectName> ORDER = Comparator.comparing(ObjectName::toString);

    /**
     * A name in the current schema.
     *
     * @param name the name, spelled as in SQL
     * @return the name
     */
    public static ObjectName of(String name) {
        return new ObjectName(Optional.empty(), name);
    }

    /** The same schema with another name. */
    ObjectName named(String other) {
        return new ObjectName(schema, other);
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema.map(qualifier -> qualifier + "." + name).orElse(name);
    }
}
