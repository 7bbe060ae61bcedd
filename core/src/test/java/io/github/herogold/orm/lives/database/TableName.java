package io.github.herogold.orm.lives.database;

import java.util.Comparator;
import java.util.Locale;

/**
 * The name of a table or a view; case does not count.
 *
 * @param schema the schema, in lower case
 * @param name its name there, in lower case
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::schema).thenComparing(TableName::name);

    /** Takes names in any case. */
    public TableName {
        schema = schema.toLowerCase(Locale.ROOT);
        name = name.toLowerCase(Locale.ROOT);
    }

    /** Reads a name, which is in the current schema unless it says another. */
    static TableName of(String text, String currentSchema) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new TableName(currentSchema, text)
                : new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
