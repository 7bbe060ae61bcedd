package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.ApplicationUnit;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.ConnectionSource;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.RunOptions;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An error is said to be of what threw it, whatever its cause. */
@OnEveryDatabase
class BlameTest {
    private static final String A = "20260101_a";

    private final TestDatabase database;
    private final Project project;

    BlameTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
        project.writeTable(A, "a");
    }

    /** When a listener throws. */
    enum Event {
        RUN_STARTED,
        STARTED,
        STATEMENT_STARTED,
        STATEMENT_FINISHED,
        FINISHED,
        RUN_FINISHED;

        boolean isWithinMigration() {
            return this == STATEMENT_STARTED || this == STATEMENT_FINISHED;
        }
    }

    /** Throws something at one event. */
    private record Throwing(Event when, RuntimeException thrown) implements MigrationListener {
        private void at(Event event) {
            if (event == when) {
                throw thrown;
            }
        }

        @Override
        public void runStarted(Direction direction, List<String> migrations) {
            at(Event.RUN_STARTED);
        }

        @Override
        public void started(MigrationStep step) {
            at(Event.STARTED);
        }

        @Override
        public void statementStarted(MigrationStep step, int number, String sql) {
            at(Event.STATEMENT_STARTED);
        }

        @Override
        public void statementFinished(MigrationStep step, int number, Duration duration) {
            at(Event.STATEMENT_FINISHED);
        }

        @Override
        public void finished(MigrationStep step, Duration duration) {
            at(Event.FINISHED);
        }

        @Override
        public void runFinished(Direction direction, List<String> migrations) {
            at(Event.RUN_FINISHED);
        }
    }

    private static SQLException ofItsOwn() {
        return new SQLException("the listener's own table is gone", "42P01");
    }

    private static void assertIsOfTheListener(
            Throwable failure, Event when, RuntimeException thrown) {
        if (when.isWithinMigration()) {
            assertThat(failure)
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContainingAll(A, "The listener threw", thrown.toString())
                    .hasMessageNotContainingAny("says:", "create table a")
                    .hasCause(thrown);
        } else {
            assertThat(failure).isSameAs(thrown);
        }
    }

    @ParameterizedTest
    @EnumSource(Event.class)
    void whatAListenerThrowsIsTheListeners(Event when) {
        RuntimeException thrown = new IllegalStateException(ofItsOwn());
        try (MigrationManager manager =
                project.open(s -> s.withListener(new Throwing(when, thrown)))) {
            assertIsOfTheListener(catchThrowable(manager::runMigrations), when, thrown);
        }
    }

    @ParameterizedTest
    @EnumSource(Event.class)
    void theNextRunFinishesWhatAListenerHasStopped(Event when) {
        Assumptions.assumeThat(database)
                .as("a database that keeps a journal")
                .isNotEqualTo(TestDatabase.H2_MEMORY);
        RuntimeException thrown = new IllegalStateException(ofItsOwn());
        try (MigrationManager manager =
                project.open(s -> s.withListener(new Throwing(when, thrown)))) {
            assertThatThrownBy(manager::runMigrations).isInstanceOf(RuntimeException.class);
        }

        project.migrate();
        assertThat(project.status().applied()).containsExactly(A);
    }

    @ParameterizedTest
    @EnumSource(Event.class)
    void soItIsWithAnApplicationsFactory(Event when) {
        RuntimeException thrown = new PersistenceException(ofItsOwn());
        try (EntityManagerFactory factory =
                        ApplicationUnit.of(project.address(), MigrationRecord.class)
                                .createEntityManagerFactory();
                MigrationManager manager =
                        new MigrationManager(
                                factory,
                                List.of(MigrationSource.directory(project.directory())),
                                new Throwing(when, thrown))) {
            assertIsOfTheListener(catchThrowable(manager::runMigrations), when, thrown);
        }
    }

    @ParameterizedTest
    @EnumSource(Event.class)
    void soItIsInOneTransaction(Event when) {
        Assumptions.assumeThat(database)
                .as("a database that runs migrations in one transaction")
                .isEqualTo(TestDatabase.POSTGRESQL);
        RuntimeException thrown = new IllegalStateException(ofItsOwn());
        try (MigrationManager manager =
                project.open(s -> s.withListener(new Throwing(when, thrown)))) {
            assertIsOfTheListener(
                    catchThrowable(
                            () ->
                                    manager.runMigrations(
                                            RunOptions.everything().inOneTransaction())),
                    when,
                    thrown);
        }
    }

    /** Gives connections until it is told to stop. */
    private final class Source implements ConnectionSource {
        private boolean gone;

        @Override
        public Connection open() throws SQLException {
            if (gone) {
                throw new IllegalStateException("no pool", new SQLException("of the pool"));
            }
            return project.address().connect();
        }

        @Override
        public void close(Connection connection) throws SQLException {
            connection.close();
        }
    }

    @Test
    void whatAConnectionSourceThrowsIsTheSources() {
        Source source = new Source();
        MigrationSettings settings =
                MigrationSettings.of(source)
                        .withSource(MigrationSource.directory(project.directory()));
        try (MigrationManager manager = MigrationManager.open(settings)) {
            source.gone = true;
            assertThatThrownBy(manager::runMigrations)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no pool");
        }
    }
}
