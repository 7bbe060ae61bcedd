package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/**
 * A table that a statement creates, alters, renames, empties or drops, as the statement names it.
 *
 * @param change what becomes of it
 * @param schema the schema that is written before its name; empty where there is none
 * @param name its name
 */
public record ChangedTable(Change change, Optional<Name> schema, Name name) {

    /** What becomes of a table. */
    public enum Change {
        /** It is there afterwards: created, or renamed so. */
        MADE,

        /** It has to be there before: altered, renamed, emptied or dropped. */
        TAKEN
    }

    /**
     * A name as it is written.
     *
     * @param text the name without its quotes
     * @param quoted whether it had some
     */
    public record Name(String text, boolean quoted) {}

    /**
     * Finds them. What a routine or a block of code does is not seen, and temporary tables that are
     * in a schema of their own are left out.
     *
     * @param statement a statement, or several in one text
     * @param dialect the database that executes it
     * @return the tables, in order
     */
    public static List<ChangedTable> in(SqlStatement statement, SqlDialect dialect) {
        return StatementParts.of(statement, dialect).stream()
                .flatMap(part -> ChangedTableReader.read(part, dialect).stream())
                .toList();
    }
}
