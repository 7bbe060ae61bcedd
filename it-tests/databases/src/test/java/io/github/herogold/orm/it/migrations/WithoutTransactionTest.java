package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that say so run without a transaction, and are recorded all the same. */
@OnEveryDatabase
class WithoutTransactionTest {
    private static final String NAME = "20260215_without";

    private final TestDatabase database;
    private final Project project;

    WithoutTransactionTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void createTable() throws SQLException {
        project.execute("create table notes (id int)");
    }

    private void writeAnnotated(String up, String down) {
        project.write(
                NAME + ".java",
                """
                import io.github.herogold.orm.migrations.*;
                import jakarta.persistence.EntityManager;

                @WithoutTransaction
                class Without extends Migration {
                    @Override public void up(EntityManager em) { execute(em, "%s"); }
                    @Override public void down(EntityManager em) { execute(em, "%s"); }
                }
                """
                        .formatted(up, down));
    }

    @Test
    void anIndexIsBuiltConcurrentlyFromSql() throws SQLException {
        Assumptions.assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
        State before = project.state();
        project.write(
                NAME + ".sql",
                "-- migrate:up transaction:false",
                "create index concurrently notes_id on notes (id);",
                "-- migrate:down transaction:false",
                "drop index concurrently notes_id;");

        project.migrate();
        assertThat(project.state().schema().lines()).anyMatch(line -> line.contains("notes_id"));
        project.rollback();
        assertThat(project.state().schema()).isEqualTo(before.schema());
    }

    @Test
    void anIndexIsBuiltConcurrentlyFromJava() throws SQLException {
        Assumptions.assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
        State before = project.state();
        writeAnnotated(
                "create index concurrently notes_id on notes (id)",
                "drop index concurrently notes_id");

        project.migrate();
        assertThat(project.state().schema().lines()).anyMatch(line -> line.contains("notes_id"));
        project.rollback();
        assertThat(project.state().schema()).isEqualTo(before.schema());
    }

    @Test
    void insideATransactionItIsRefusedByTheDatabase() {
        Assumptions.assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
        project.write(
                NAME + ".sql",
                "-- migrate:up",
                "create index concurrently notes_id on notes (id);");

        assertThat(catchThrowableOfType(MigrationFailedException.class, project::migrate))
                .hasMessageContainingAll(NAME, "cannot run inside a transaction block");
    }

    @Test
    void eachStatementCommitsByItselfAndAFailureSaysSo() throws SQLException {
        project.write(
                NAME + ".sql",
                "-- migrate:up transaction:false",
                "insert into notes values (1);",
                "drop table nix;");

        assertThat(catchThrowableOfType(MigrationFailedException.class, project::migrate))
                .hasMessageContainingAll(NAME, "statement 2 (line 3)", "commits each statement");
        assertThat(project.query("select id from notes")).containsExactly("1");
        assertThat(project.status().pending()).containsExactly(NAME);
    }

    @Test
    void theRecordIsWrittenAndRemoved() throws SQLException {
        writeAnnotated("insert into notes values (1)", "delete from notes");

        project.migrate();
        assertThat(project.state().history()).containsExactly("1 " + NAME);
        assertThat(project.query("select id from notes")).containsExactly("1");
        project.rollback();
        assertThat(project.state().history()).isEmpty();
        assertThat(project.query("select id from notes")).isEmpty();
    }

    @Test
    void aSectionMayHaveATransactionOfItsOwn() throws SQLException {
        project.write(
                NAME + ".sql",
                "-- migrate:up transaction:false",
                begin() + ";",
                "insert into notes values (1);",
                "commit;");

        project.migrate();
        assertThat(project.query("select id from notes")).containsExactly("1");
        assertThat(project.state().history()).containsExactly("1 " + NAME);
    }

    // H2 has no statement that begins a transaction.
    private String begin() {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> "set autocommit false";
            case POSTGRESQL, MARIADB -> "start transaction";
        };
    }

    @Test
    void theNextMigrationHasItsTransactionAgain() throws SQLException {
        writeAnnotated("insert into notes values (1)", "delete from notes");
        project.write(
                "20260216_next.sql",
                "-- migrate:up",
                "insert into notes values (2);",
                "insert into nix values (1);");

        assertThat(catchThrowableOfType(MigrationFailedException.class, project::migrate).done())
                .containsExactly(NAME);
        assertThat(project.query("select id from notes")).containsExactly("1");
    }
}
