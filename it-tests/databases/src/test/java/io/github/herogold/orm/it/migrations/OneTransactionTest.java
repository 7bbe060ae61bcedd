package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in one transaction is all or nothing, or is refused. */
@OnEveryDatabase
class OneTransactionTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";
    private static final RunOptions TOGETHER = RunOptions.everything().inOneTransaction();

    private final TestDatabase database;
    private final Project project;
    private final MigrationManager manager;

    OneTransactionTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void writeOne() {
        project.writeTable(A, "a");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private void assumeTransactionalDdl() {
        Assumptions.assumeThat(database)
                .as("databases with transactional DDL")
                .isEqualTo(TestDatabase.POSTGRESQL);
    }

    @Test
    void everythingCommitsTogether() throws SQLException {
        assumeTransactionalDdl();
        project.writeTable(B, "b");

        assertThat(manager.runMigrations(TOGETHER)).containsExactly(A, B);
        assertThat(project.state().history()).containsExactly("1 " + A, "1 " + B);
        assertThat(manager.reset()).containsExactly(B, A);
    }

    @Test
    void nothingStaysOfARunThatFails() throws SQLException {
        assumeTransactionalDdl();
        project.write(B + ".sql", "-- migrate:up", "create table b (id int);", "drop table nix;");
        State before = project.state();

        Throwable thrown = catchThrowable(() -> manager.runMigrations(TOGETHER));

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        MigrationFailedException.class, e -> assertThat(e.done()).isEmpty())
                .hasMessageContainingAll(B, "statement 2 (line 3)", "rolled back");
        assertThat(project.state().schema()).isEqualTo(before.schema());
        assertThat(project.state().history()).isEmpty();
    }

    @Test
    void aMigrationWithoutATransactionCannotTakePart() throws SQLException {
        assumeTransactionalDdl();
        project.write(B + ".sql", "-- migrate:up transaction:false", "create table b (id int);");
        manager.runMigrations(A);

        project.assertRefused(() -> manager.runMigrations(TOGETHER))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(B, "transaction:false", "--one-transaction");
    }

    @Test
    void whereDdlCommitsByItselfItIsRefused() throws SQLException {
        Assumptions.assumeThat(database)
                .as("databases without transactional DDL")
                .isNotEqualTo(TestDatabase.POSTGRESQL);

        project.assertRefused(() -> manager.pretendMigrations(TOGETHER))
                .isInstanceOf(InvalidRequestException.class);
        project.assertRefused(() -> manager.runMigrations(TOGETHER))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(A, "commits DDL by itself", "Nothing was run");
        assertThat(manager.runMigrations()).containsExactly(A);
    }

    @Test
    void aFailureNamesWhatIsTakenBackWithIt() throws SQLException {
        assumeTransactionalDdl();
        project.write(B + ".sql", "-- migrate:up", "insert into nix values (1);");

        assertThatThrownBy(() -> manager.runMigrations(TOGETHER))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("Rolled back with it: " + A + ".");
        assertThat(project.state().history()).isEmpty();
    }

    @Test
    void nothingIsSaidToBeAppliedBeforeItIsCommitted() {
        assumeTransactionalDdl();
        project.write(B + ".sql", "-- migrate:up", "insert into nix values (1);");
        List<String> heard = new ArrayList<>();
        MigrationSettings listening =
                project.database()
                        .withDirectory(project.directory())
                        .withListener(
                                new MigrationListener() {
                                    @Override
                                    public void finished(MigrationStep step, Duration duration) {
                                        heard.add(step.name());
                                    }
                                });

        assertThatThrownBy(() -> MigrationManager.migrate(listening, TOGETHER))
                .isInstanceOf(MigrationFailedException.class);
        assertThat(heard).isEmpty();
        project.write(B + ".sql", "-- migrate:up", "create table b (id int);");
        MigrationManager.migrate(listening, TOGETHER);
        assertThat(heard).containsExactly(A, B);
    }
}
