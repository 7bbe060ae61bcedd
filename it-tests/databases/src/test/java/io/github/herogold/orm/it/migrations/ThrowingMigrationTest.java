package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.InlineMigration;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
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

/** Whatever a Java migration throws, it is told as the failure of that migration. */
@OnEveryDatabase
class ThrowingMigrationTest {
    private static final String FIRST = "20260101_create_notes";
    private static final String NAME = "20260215_throw";

    private final TestDatabase database;
    private final Project project;

    ThrowingMigrationTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void createTable() {
        project.migrate(
                InlineMigration.executing(FIRST, "create table notes (id int primary key)"));
    }

    private MigrationFailedException migrate(Consumer<EntityManager> up) {
        return catchThrowableOfType(
                MigrationFailedException.class,
                () ->
                        project.migrate(
                                InlineMigration.executing(FIRST), new InlineMigration(NAME, up)));
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
        State before = project.state();

        MigrationFailedException failure =
                migrate(
                        em -> {
                            em.createNativeQuery("insert into notes values (1)").executeUpdate();
                            ThrowingMigrationTest.<RuntimeException>sneak(thrown);
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
