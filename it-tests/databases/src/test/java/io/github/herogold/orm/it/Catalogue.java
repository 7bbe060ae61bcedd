package io.github.herogold.orm.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What is in a schema, but not the data: tables with columns, keys, constraints, indexes and
 * triggers, and besides them sequences, views, routines and types.
 *
 * <p>Two catalogues are equal if nobody who uses the schema could tell the difference. So the order
 * of the columns, the next number of a sequence, the names the database made up at random and the
 * temporary tables of Hibernate ({@code HT_…}, {@code HTE_…}) are left out.
 *
 * @param lines a line for each thing, in alphabetical order; those of a table begin with {@code
 *     table} and its name
 */
public record Catalogue(List<String> lines) {

    /** Sorts the lines. */
    public Catalogue {
        lines = lines.stream().sorted().toList();
    }

    /**
     * Reads the current schema of a connection.
     *
     * @param connection a connection to one of the databases, not closed
     * @return what is there
     * @throws SQLException if the database refuses
     */
    public static Catalogue of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new Catalogue(new CatalogueReader(statement).lines());
        }
    }

    /**
     * Leaves a table out, and with it all that belongs to it; a foreign key belongs to the table it
     * points from.
     *
     * @param table the name of the table, in upper or lower case
     * @return the catalogue without it
     */
    public Catalogue without(String table) {
        String name = "table " + table;
        String prefix = name + ": ";
        return new Catalogue(
                lines.stream()
                        .filter(line -> !line.equalsIgnoreCase(name))
                        .filter(line -> !line.regionMatches(true, 0, prefix, 0, prefix.length()))
                        .toList());
    }

    /** Returns the lines below each other. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
