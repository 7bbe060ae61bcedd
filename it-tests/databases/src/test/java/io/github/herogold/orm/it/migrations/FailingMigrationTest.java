package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationFailedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@OnEveryDatabase
class FailingMigrationTest {
    private static final String FIRST = "20260101_create_notes";
    private static final String NAME = "20260215_fail";

    private final TestDatabase database;
    private final Project project;

    FailingMigrationTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void writeFirst() {
        project.write(FIRST + ".sql", "-- migrate:up", "create table notes (id int primary key);");
    }

    private MigrationFailedException migrate() {
        return catchThrowableOfType(MigrationFailedException.class, project::migrate);
    }

    private MigrationFailedException migrate(Consumer<EntityManager> up) {
        return catchThrowableOfType(
                MigrationFailedException.class,
                () ->
                        project.migrate(
                                InlineMigration.executing(FIRST), new InlineMigration(NAME, up)));
    }

    @Test
    void theMessageNamesTheMigrationTheStatementTheLineAndWhatTheDatabaseSays() {
        project.write(
                NAME + ".sql", "-- migrate:up", "create table a (id int);", "", "drop table nix;");

        assertThat(migrate())
                .hasMessageContainingAll(
                        NAME + " failed while it was applied",
                        "statement 2 (line 4): drop table nix",
                        " says: ",
                        "SQL state",
                        "Done before it in this run: " + FIRST)
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void earlierOnesStayAppliedAndThisOneLeavesNoRecord() throws SQLException {
        project.write(NAME + ".sql", "-- migrate:up", "drop table nix;");
        project.writeTable("20260301_later", "later");

        MigrationFailedException failure = migrate();

        assertThat(failure.migration()).isEqualTo(NAME);
        assertThat(failure.done()).containsExactly(FIRST);
        assertThat(project.state().history()).containsExactly("1 " + FIRST);
        assertThat(project.status().pending()).containsExactly(NAME, "20260301_later");
    }

    @Test
    void itsDdlIsUndoneWhereTheDatabaseCanAndElseTheMessageSaysSo() throws SQLException {
        project.migrate();
        State before = project.state();
        project.write(
                NAME + ".sql", "-- migrate:up", "create table a (id int);", "drop table nix;");

        MigrationFailedException failure = migrate();

        if (database == TestDatabase.POSTGRESQL) {
            assertThat(project.state()).isEqualTo(before);
            assertThat(failure).hasMessageContaining("It was rolled back");
        } else {
            assertThat(project.state().schema()).isNotEqualTo(before.schema());
            assertThat(project.state().history()).isEqualTo(before.history());
            assertThat(failure)
                    .hasMessageContainingAll("commits each statement by itself", "mend it by hand");
        }
    }

    @Test
    void afterTheCureTheRunGoesOnInANewBatch() throws SQLException {
        project.write(NAME + ".sql", "-- migrate:up", "drop table nix;");
        migrate();
        project.writeTable(NAME, "cured");

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.state().history()).containsExactly("1 " + FIRST, "2 " + NAME);
    }

    static Stream<Throwable> thrown() {
        return Stream.of(
                new IllegalStateException("boom"),
                new IOException("boom"),
                new AssertionError("boom"),
                new NoClassDefFoundError("boom"),
                new StackOverflowError("boom"),
                new Error("boom"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @ParameterizedTest
    @MethodSource("thrown")
    @Timeout(60)
    void whateverIsThrownIsTheCauseAndNothingIsHeld(Throwable thrown) throws SQLException {
        project.migrate();
        State before = project.state();

        MigrationFailedException failure =
                migrate(
                        em -> {
                            em.createNativeQuery("insert into notes values (1)").executeUpdate();
                            FailingMigrationTest.<RuntimeException>sneak(thrown);
                        });

        assertThat(failure).hasMessageContainingAll(NAME, thrown.toString()).hasCause(thrown);
        assertThat(project.state()).isEqualTo(before);
        // This would wait for ever behind a transaction that was left open.
        project.execute("insert into notes values (1)");
    }

    @Test
    void aStatementWhoseFailureTheMigrationSurvivedIsNotBlamed() {
        MigrationFailedException failure =
                migrate(
                        em -> {
                            try {
                                em.createNativeQuery("drop table nix").executeUpdate();
                            } catch (PersistenceException expected) {
                                throw new IllegalStateException("boom");
                            }
                        });

        assertThat(failure).hasMessageContaining("boom").hasMessageNotContaining("nix");
    }

    @Test
    void aConnectionThatDiesDoesNotHideTheMigration() throws SQLException {
        Assumptions.assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
        project.migrate();

        assertThat(
                        migrate(
                                em ->
                                        em.createNativeQuery(
                                                        "select"
                                                            + " pg_terminate_backend(pg_backend_pid())")
                                                .executeUpdate()))
                .hasMessageContainingAll(NAME, "pg_terminate_backend");
        assertThat(project.state().history()).containsExactly("1 " + FIRST);
    }
}
