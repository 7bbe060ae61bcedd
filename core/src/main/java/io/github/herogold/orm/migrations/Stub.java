package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.BaseModelColumns;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The text of a new migration, filled in as far as its name tells.
 *
 * @param description the name without its date
 */
record Stub(String description) {
    private static final int LONGEST = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern CREATE = Pattern.compile("create_(\\w+)_table");
    private static final Pattern ADD = Pattern.compile("add_(\\w+?)_to_(\\w+)");
    private static final Set<String> TAKEN = Set.of("Migration", "EntityManager", "Override");

    /** What goes into the two directions. */
    private record Body(String up, String down) {}

    static Stub of(String name) {
        String description = name.strip().replaceAll("[\\s-]+", "_");
        Stub stub = new Stub(description);
        if (!NAME.matcher(description).matches() || description.length() > LONGEST) {
            throw Messages.unusableName(name, LONGEST);
        }
        if (SourceVersion.isKeyword(description) || TAKEN.contains(stub.className())) {
            throw Messages.reservedName(name);
        }
        return stub;
    }

    /** The text of a file of Java. */
    String java(Optional<String> packageName) {
        return packageName.map(name -> "package " + name + ";\n\n").orElse("") + java();
    }

    /** The description in Pascal case. */
    String className() {
        return Arrays.stream(description.split("_+"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private Optional<String> createdTable() {
        Matcher create = CREATE.matcher(description);
        return create.matches() ? Optional.of(create.group(1)) : Optional.empty();
    }

    /** Adding a column, if that is what the name says. */
    private Optional<Body> addition() {
        Matcher add = ADD.matcher(description);
        if (!add.matches()) {
            return Optional.empty();
        }
        String alter = "alter table " + add.group(2);
        return Optional.of(
                new Body(
                        alter + " add column " + add.group(1) + " varchar(255)",
                        alter + " drop column " + add.group(1)));
    }

    private String java() {
        Body body =
                createdTable()
                        .map(Stub::javaCreation)
                        .or(() -> addition().map(Stub::javaStatements))
                        .orElse(new Body("", ""));
        return """
        import io.github.herogold.orm.migrations.Migration;
        import jakarta.persistence.EntityManager;

        class %s extends Migration {

            @Override
            public void up(EntityManager em) {%s}

            @Override
            public void down(EntityManager em) {%s}
        }
        """
                .formatted(className(), body.up(), body.down());
    }

    private static Body javaCreation(String table) {
        return new Body(
                inBraces(
                        "execute(em, \"create table "
                                + table
                                + " (\" + baseModelColumns(em) + \")\");"),
                inBraces("execute(em, \"drop table " + table + "\");"));
    }

    private static Body javaStatements(Body sql) {
        return new Body(
                inBraces("execute(em, \"" + sql.up() + "\");"),
                inBraces("execute(em, \"" + sql.down() + "\");"));
    }

    private static String inBraces(String statement) {
        return "\n        " + statement + "\n    ";
    }

    /** The text of a file of SQL. */
    String sql() {
        return createdTable()
                .map(Stub::sqlCreation)
                .or(() -> addition().map(body -> sections(body.up() + ";", body.down() + ";")))
                .orElse(sections("", ""));
    }

    private static String sqlCreation(String table) {
        return "-- migrate:up\n"
                + createTable(table, SqlDialect.ANSI)
                + "\n-- migrate:up database:mariadb,mysql\n"
                + createTable(table, SqlDialect.MARIADB)
                + "\n-- migrate:down\ndrop table "
                + table
                + ";\n";
    }

    private static String createTable(String table, SqlDialect dialect) {
        String columns = String.join(",\n    ", BaseModelColumns.in(dialect));
        return "create table " + table + " (\n    " + columns + "\n);\n";
    }

    private static String sections(String up, String down) {
        return "-- migrate:up\n" + up + "\n\n-- migrate:down\n" + down + "\n";
    }
}
