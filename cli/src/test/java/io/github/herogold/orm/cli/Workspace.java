package io.github.herogold.orm.cli;

import io.github.herogold.orm.settings.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import picocli.CommandLine;

/** A directory of migrations, a database in memory, and commands on the two. */
final class Workspace {
    private static final String HISTORY = "migrations";
    private static final Set<String> OURS = Set.of(HISTORY, "migrations_lock");

    private final Path directory;
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    Workspace(Path directory) {
        this.directory = directory;
    }

    /** Runs a command line as it is, in a folder where nothing is. */
    static Outcome execute(String... arguments) {
        return executeIn(Path.of("/nowhere"), List.of(arguments));
    }

    /** Runs a command line in a folder, with nothing in the environment. */
    static Outcome executeIn(Path folder, List<String> arguments) {
        return executeIn(new Surroundings(folder, Map.of()), arguments);
    }

    /** Runs a command line in a folder and an environment. */
    static Outcome executeIn(Surroundings surroundings, List<String> list) {
        Logging.quiet();
        String[] arguments = list.toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = CommandLineFactory.create(surroundings, arguments);
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = commandLine.execute(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Runs a command on this directory and this database. */
    Outcome run(String command, String... more) {
        return runIn(directory.toString(), command, more);
    }

    /** Runs a command on other migrations and this database. */
    Outcome runIn(String location, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--url", url, "--dir", location));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    /** Writes a migration that creates a table. */
    Workspace table(String migration, String table) {
        return sql(migration, "create table " + table + " (id int)", "drop table " + table);
    }

    /** Writes a migration of a statement and what undoes it. */
    Workspace sql(String migration, String up, String down) {
        String text = "-- migrate:up\n" + up + ";\n\n-- migrate:down\n" + down + ";\n";
        try {
            Files.writeString(directory.resolve(migration + ".sql"), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Executes statements by hand. */
    void change(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Removes the file of a migration. */
    void delete(String migration) {
        try {
            Files.delete(directory.resolve(migration + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables that migrations have made, in alphabetical order. */
    List<String> tables() throws SQLException {
        return allTables().stream().filter(table -> !OURS.contains(table)).toList();
    }

    /** Whether the table of the records exists. */
    boolean hasHistory() throws SQLException {
        return allTables().contains(HISTORY);
    }

    private List<String> allTables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }
}
