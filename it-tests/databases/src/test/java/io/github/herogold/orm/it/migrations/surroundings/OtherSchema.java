package io.github.herogold.orm.it.migrations.surroundings;

import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * A second schema beside the usual one; for MariaDB a second database.
 *
 * @param project the project beside whose schema it is
 * @param database the kind of its database
 * @param name its name, which needs quotes
 */
public record OtherSchema(Project project, TestDatabase database, String name) {

    /** Creates it. */
    public static OtherSchema in(Project project, TestDatabase database) throws SQLException {
        return called("Other 1", project, database);
    }

    /** Creates it; on MariaDB, where names are the server's, under a longer name. */
    public static OtherSchema called(String name, Project project, TestDatabase database)
            throws SQLException {
        OtherSchema schema =
                new OtherSchema(
                        project,
                        database,
                        database == TestDatabase.MARIADB
                                ? project.query("select database()").get(0) + " " + name
                                : name);
        project.execute("create schema " + schema.quote(schema.name));
        return schema;
    }

    /** The name of something in it, as a statement writes it. */
    public String quoted(String table) {
        return quote(name) + "." + table;
    }

    /** The name of something in the usual schema, as a statement writes it. */
    public String inUsualSchema(String table) throws SQLException {
        return database == TestDatabase.MARIADB
                ? project.query("select database()").get(0) + "." + table
                : "public." + table;
    }

    public Catalogue catalogue() throws SQLException {
        try (Connection connection = project.address().connect()) {
            if (database == TestDatabase.MARIADB) {
                connection.setCatalog(name);
            } else {
                connection.setSchema(name);
            }
            return Catalogue.of(connection);
        }
    }

    /** The names of the tables in it, in lower case and alphabetical order. */
    public List<String> tables() throws SQLException {
        return project
                .query(
                        "select table_name from information_schema.tables where table_schema = '%s'"
                                .formatted(literal(name)))
                .stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private String literal(String text) {
        String escaped = database == TestDatabase.MARIADB ? text.replace("\\", "\\\\") : text;
        return escaped.replace("'", "''");
    }

    private String quote(String identifier) {
        String mark = database == TestDatabase.MARIADB ? "`" : "\"";
        return mark + identifier + mark;
    }
}
