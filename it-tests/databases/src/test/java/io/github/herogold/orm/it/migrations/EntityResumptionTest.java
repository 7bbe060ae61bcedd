package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.InlineMigration;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.Migration;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.Resolution;
import io.github.herogold.orm.migrations.Rollback;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a migration does beside SQL statements cannot be left out when it is run again. */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2_MEMORY", "H2_FILE", "MARIADB"})
class EntityResumptionTest {
    private static final String NAME = "20260101_notes";
    private static final String CREATE = "create table notes (id int)";

    private final Project project;

    EntityResumptionTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
    }

    /** Uses the connection, executes DDL, which commits that, and then a statement. */
    private static Migration usingTheConnection(String last) {
        return new InlineMigration(
                        NAME,
                        em -> {
                            em.runWithConnection(connection -> {});
                            em.createNativeQuery(CREATE).executeUpdate();
                            em.createNativeQuery(last).executeUpdate();
                        })
                .undoneByExecuting("drop table notes");
    }

    /** Does the same with an entity instead of the connection. */
    private static Migration usingAnEntity(String last) {
        return new InlineMigration(
                NAME,
                em -> {
                    em.merge(em.find(MigrationRecord.class, 1L));
                    em.createNativeQuery(CREATE).executeUpdate();
                    em.createNativeQuery(last).executeUpdate();
                });
    }

    private void assertNotResumable(Migration failing, Migration mended) throws SQLException {
        Migration first = InlineMigration.executing("20250101_first", "create table f (id int)");
        assertThatThrownBy(() -> project.migrate(first, failing))
                .isInstanceOf(MigrationFailedException.class);
        project.assertRefused(() -> project.migrate(first, mended))
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(
                        NAME, "cannot be resumed", "no SQL statement", "migrate:resolve");
    }

    @Test
    void codeOnTheConnectionIsNotRepeated() throws SQLException {
        assertNotResumable(
                usingTheConnection("drop table nix"),
                usingTheConnection("insert into notes values (1)"));
    }

    @Test
    void anEntityOperationIsNotRepeated() throws SQLException {
        assertNotResumable(
                usingAnEntity("drop table nix"), usingAnEntity("insert into notes values (1)"));
    }

    @Test
    void itIsSettledByHand() throws SQLException {
        Migration mended = usingTheConnection("insert into notes values (1)");
        assertNotResumable(usingTheConnection("drop table nix"), mended);
        project.execute("insert into notes values (1)");
        try (MigrationManager manager = project.open(mended)) {
            manager.resolve(NAME, Resolution.APPLIED);

            assertThat(manager.status().applied()).contains(NAME);
            assertThat(manager.rollback(Rollback.migrations(1))).containsExactly(NAME);
        }
    }

    @Test
    void whatComesAfterTheLastStatementThatStaysIsRepeated() {
        Migration failing =
                new InlineMigration(
                        NAME,
                        em -> {
                            em.createNativeQuery(CREATE).executeUpdate();
                            em.runWithConnection(connection -> {});
                            em.createNativeQuery("insert into nix values (1)").executeUpdate();
                        });
        Migration mended =
                new InlineMigration(
                        NAME,
                        em -> {
                            em.createNativeQuery(CREATE).executeUpdate();
                            em.runWithConnection(connection -> {});
                        });
        assertThatThrownBy(() -> project.migrate(failing))
                .isInstanceOf(MigrationFailedException.class);

        assertThat(project.migrate(mended)).containsExactly(NAME);
    }
}
