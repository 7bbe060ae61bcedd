package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.Timeouts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager that does not get the lock in time says who holds it. */
@OnEveryDatabase
class LockTimeoutTest {
    private static final String NAME = "20260101_create_notes";

    private final TestDatabase database;
    private final Project project;

    LockTimeoutTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
        project.writeTable(NAME, "notes");
    }

    private static MigrationSettings withoutWaiting(MigrationSettings settings) {
        return settings.withTimeouts(Timeouts.usual().withLock(Duration.ZERO));
    }

    /** Does something with another manager while the first one migrates. */
    private void whileAnotherMigrates(ThrowingCallable attempt) {
        MigrationListener during =
                new MigrationListener() {
                    @Override
                    public void started(MigrationStep step) {
                        try {
                            attempt.call();
                        } catch (Throwable e) {
                            throw new AssertionError(e);
                        }
                    }
                };
        try (MigrationManager manager = project.open(s -> s.withListener(during))) {
            assertThat(manager.runMigrations()).containsExactly(NAME);
        }
    }

    private String holder() {
        return switch (database) {
            case H2_MEMORY, H2_FILE ->
                    "process %d of user %s since %s"
                            .formatted(
                                    ProcessHandle.current().pid(),
                                    System.getProperty("user.name"),
                                    Instant.now().toString().substring(0, 10));
            case POSTGRESQL -> "of user postgres from 127.0.0.1 since 20";
            case MARIADB -> "of user root from ";
        };
    }

    @Test
    void itNamesTheHolder() {
        List<Throwable> thrown = new ArrayList<>();
        whileAnotherMigrates(
                () -> {
                    try (MigrationManager other = project.open(LockTimeoutTest::withoutWaiting)) {
                        thrown.add(catchThrowable(other::runMigrations));
                    }
                });

        assertThat(thrown)
                .singleElement()
                .isInstanceOfSatisfying(
                        LockTimeoutException.class,
                        e ->
                                assertThat(e)
                                        .hasMessageContainingAll(
                                                "Another process is migrating",
                                                holder(),
                                                "since 20",
                                                "within 0 s",
                                                "nothing was run",
                                                "--lock-timeout"));
    }

    @Test
    void lookingNeedsNoLock() {
        List<String> seen = new ArrayList<>();
        whileAnotherMigrates(
                () -> {
                    try (MigrationManager other = project.open(LockTimeoutTest::withoutWaiting)) {
                        seen.addAll(other.status().pending());
                        other.pretendMigrations(RunOptions.everything());
                    }
                });

        assertThat(seen).containsExactly(NAME);
    }

    @Test
    void theLockIsFreeAgainAfterwards() throws SQLException {
        whileAnotherMigrates(() -> {});
        project.writeTable("20260102_more", "more");

        try (MigrationManager other = project.open(LockTimeoutTest::withoutWaiting)) {
            assertThat(other.runMigrations()).containsExactly("20260102_more");
        }
        assertThat(project.state().history()).hasSize(2);
    }

    @Test
    void aTableThatAnEarlierReleaseMadeServesStill() throws SQLException {
        project.execute(
                "create table migrations_lock (id integer not null primary key,"
                        + " holder varchar(255), since timestamp(6) null)",
                "insert into migrations_lock (id) values (1)",
                "insert into migrations_lock (id) values (2)");

        itNamesTheHolder();
    }

    @Test
    void anotherDatabaseIsNotLocked(@TempDir Path directory) {
        Project elsewhere = new Project(database.fresh(), directory);
        elsewhere.writeTable(NAME, "notes");
        List<String> applied = new ArrayList<>();
        whileAnotherMigrates(
                () -> {
                    try (MigrationManager other = elsewhere.open(LockTimeoutTest::withoutWaiting)) {
                        applied.addAll(other.runMigrations());
                    }
                });

        assertThat(applied).containsExactly(NAME);
    }
}
