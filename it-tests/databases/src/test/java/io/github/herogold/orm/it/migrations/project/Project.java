package io.github.herogold.orm.it.migrations.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.migrations.Migration;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.migrations.MigrationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An application as the engine sees it: a database and a directory of migrations. */
public final class Project {
    private final Address address;
    private final Path directory;

    public Project(Address address, Path directory) {
        this.address = address;
        this.directory = directory;
    }

    public Address address() {
        return address;
    }

    public Path directory() {
        return directory;
    }

    /** Writes a file of these lines into the directory. */
    public Path write(String fileName, String... lines) {
        try {
            return Files.write(directory.resolve(fileName), List.of(lines));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes an SQL migration that makes a table of one column. */
    public Path writeTable(String migration, String table) {
        return write(
                migration + ".sql",
                "-- migrate:up",
                "create table " + table + " (id int);",
                "-- migrate:down",
                "drop table " + table + ";");
    }

    /** Writes a Java migration called M with the two bodies, which have {@code em} to work with. */
    public Path writeJava(String migration, String up, String down) {
        return write(
                migration + ".java",
                """
                import io.github.herogold.orm.migrations.*;
                import jakarta.persistence.*;

                class M extends Migration {
                    @Override public void up(EntityManager em) { %s }
                    @Override public void down(EntityManager em) { %s }
                }
                """
                        .formatted(up, down));
    }

    /** The database alone. */
    public MigrationSettings database() {
        return MigrationSettings.of(address.url()).withUser(address.user(), address.password());
    }

    /** A manager for these migrations or, without any, for those of the directory. */
    public MigrationManager open(Migration... migrations) {
        return MigrationManager.open(with(migrations));
    }

    private MigrationSettings with(Migration... migrations) {
        return database()
                .withSource(
                        migrations.length == 0
                                ? MigrationSource.directory(directory)
                                : MigrationSource.of(migrations));
    }

    /** A manager for the migrations of the directory, with further settings. */
    public MigrationManager open(UnaryOperator<MigrationSettings> further) {
        return MigrationManager.open(further.apply(database().withDirectory(directory)));
    }

    public List<String> migrate(Migration... migrations) {
        return MigrationManager.migrate(with(migrations)).applied();
    }

    /** Undoes the last batch. */
    public List<String> rollback(Migration... migrations) {
        try (MigrationManager manager = open(migrations)) {
            return manager.rollback();
        }
    }

    public MigrationStatus status(Migration... migrations) {
        try (MigrationManager manager = open(migrations)) {
            return manager.status();
        }
    }

    public State state() throws SQLException {
        State withoutHistory = new State(catalogue(), List.of());
        return withoutHistory.hasHistoryTable()
                ? new State(
                        withoutHistory.catalogue(),
                        query("select concat(batch, ' ', name) from migrations order by id"))
                : withoutHistory;
    }

    public Catalogue catalogue() throws SQLException {
        try (Connection connection = address.connect()) {
            return Catalogue.of(connection);
        }
    }

    /** Executes statements by hand. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of a query. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Does something that must fail and leave the database as it is; gives what it threw. */
    public AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable attempt)
            throws SQLException {
        State before = state();
        Throwable thrown = catchThrowable(attempt);
        assertThat(state()).isEqualTo(before);
        return assertThat(thrown);
    }
}
