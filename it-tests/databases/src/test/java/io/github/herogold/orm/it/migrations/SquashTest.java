package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.Squash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class SquashTest {
    private static final String A = "20260101_create_books";
    private static final String B = "20260102_create_authors";
    private static final String C = "20260103_fill";
    private static final String S = "20260103_02_squashed";
    private static final String T = "20260103_03_squashed_too";
    private static final String D = "20260104_later";

    private final TestDatabase database;
    private final Project old;
    private final Path emptyDirectory;

    SquashTest(TestDatabase database, @TempDir Path directory, @TempDir Path emptyDirectory) {
        this.database = database;
        this.emptyDirectory = emptyDirectory;
        old = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void writeThree() {
        old.writeJava(
                A,
                "execute(em, \"create table books (\" + baseModelColumns(em) + \", title"
                        + " varchar(50))\");",
                "execute(em, \"drop table books\");");
        old.write(
                B + ".sql",
                "-- migrate:up",
                "create table authors (id int primary key, name varchar(20) default 'a;b');",
                "create index authors_name on authors (name); -- for searching",
                "-- migrate:down",
                "drop table authors;");
        old.write(
                C + ".sql",
                "-- migrate:up",
                "insert into authors (id) values (1);",
                "insert into authors values (2, '-- no comment');",
                "-- migrate:up database:postgresql",
                "insert into authors (id) values (1);",
                "insert into authors values (2, '-- no comment');",
                "create function two() returns int as $$ begin return 1; return 2; end $$",
                "language plpgsql;",
                "-- migrate:up database:mariadb",
                "insert into authors (id) values (1);",
                "insert into authors values (2, '-- no comment');",
                "delimiter //",
                "create procedure two() begin select 1; select 2; end //",
                "delimiter ;",
                "-- migrate:down",
                "delete from authors;",
                "-- migrate:down database:postgresql",
                "drop function two();",
                "-- migrate:down database:mariadb",
                "drop procedure two;");
    }

    private Squash squash() {
        try (MigrationManager manager = old.open()) {
            return manager.squash("squashed", old.directory());
        }
    }

    /** The next release, which has the new file and not the old ones, on some database. */
    private Project next(Project on) throws IOException {
        Path file = old.directory().resolve(S + ".sql");
        Files.copy(Files.exists(file) ? file : squash().file(), emptyDirectory.resolve(S + ".sql"));
        Files.delete(file);
        return new Project(on.address(), emptyDirectory);
    }

    private Project newDatabase() {
        return new Project(database.fresh(), old.directory());
    }

    private static List<String> authors(Project project) throws SQLException {
        return project.query("select concat(id, ' ', name) from authors order by id");
    }

    @Test
    void itDoesWhatTheOthersDidAndBack() throws Exception {
        Project fresh = next(newDatabase());
        old.migrate();

        assertThat(fresh.migrate()).containsExactly(S);

        assertThat(fresh.state().schema()).isEqualTo(old.state().schema());
        assertThat(authors(fresh)).containsExactly("1 a;b", "2 -- no comment");
        assertThat(authors(old)).isEqualTo(authors(fresh));
        assertThat(fresh.rollback()).containsExactly(S);
        assertThat(fresh.state().schema().lines()).isEmpty();
        assertThat(fresh.state().history()).isEmpty();
    }

    @Test
    void itsNameComesBehindAndItsFirstLineSaysWhatItReplaces() throws IOException {
        old.writeTable(D, "later");
        try (MigrationManager manager = old.open()) {
            Squash squash = manager.squash("squashed", old.directory(), C);

            assertThat(squash.file()).isEqualTo(old.directory().resolve(S + ".sql"));
            assertThat(squash.replaces()).containsExactly(A, B, C);
            assertThat(squash.irreversible()).isEmpty();
            assertThat(Files.readAllLines(squash.file()))
                    .startsWith("-- migrate:replaces " + A + ", " + B + ", " + C);
            assertThat(manager.status().pending()).containsExactly(S, D);
        }
    }

    @Test
    void anOldDatabaseTakesItAsApplied() throws Exception {
        old.migrate();
        State before = old.state();
        Project next = next(old);
        next.writeTable(D, "later");
        assertThat(next.status().applied()).containsExactly(S);

        assertThat(next.migrate()).containsExactly(D);

        assertThat(next.state().schema().without("later")).isEqualTo(before.schema());
        assertThat(next.state().history())
                .containsExactly("1 " + A, "1 " + B, "1 " + C, "1 " + S, "2 " + D);
        assertThat(next.status().applied()).containsExactly(S, D);
        assertThat(next.migrate()).isEmpty();
        try (MigrationManager manager = next.open()) {
            assertThat(manager.reset()).containsExactly(D, S);
        }
        assertThat(next.state().schema().lines()).isEmpty();
        assertThat(next.state().history()).isEmpty();
    }

    @Test
    void itIsUndoneAlsoWhereNoRunHasRecordedItYet() throws Exception {
        old.migrate();
        Project next = next(old);

        assertThat(next.rollback()).containsExactly(S);

        assertThat(next.state().schema().lines()).isEmpty();
        assertThat(next.state().history()).isEmpty();
    }

    @Test
    void theDryRunShowsTheRecordThatIsAdded() throws Exception {
        old.migrate();
        Project next = next(old);
        try (MigrationManager manager = next.open()) {
            List<MigrationScript> scripts = manager.pretendMigrations(RunOptions.everything());

            assertThat(scripts).extracting(MigrationScript::name).containsExactly(S);
            assertThat(scripts.get(0).statements())
                    .singleElement()
                    .asString()
                    .matches("(?si)insert into \\S+\\.[\"`]migrations[\"`] .*");
            next.execute(scripts.get(0).statements().toArray(String[]::new));
            assertThat(next.state().history()).contains("1 " + S).hasSize(4);
            assertThat(manager.pretendMigrations(RunOptions.everything())).isEmpty();
        }
    }

    @Test
    void theDryRunOfANewDatabaseDoesWhatTheRunDoes() throws Exception {
        Project run = next(newDatabase());
        run.migrate();
        Project byHand = new Project(database.fresh(), emptyDirectory);
        try (MigrationManager manager = byHand.open()) {
            for (MigrationScript script : manager.pretendMigrations(RunOptions.everything())) {
                byHand.execute(script.statements().toArray(String[]::new));
            }

            assertThat(byHand.state().schema()).isEqualTo(run.state().schema());
            assertThat(byHand.state().history()).isEqualTo(run.state().history());
            assertThat(manager.status().pending()).isEmpty();
        }
    }

    @Test
    void anOlderReleaseDoesNotRunTheOthersAgain() throws Exception {
        Project next = next(newDatabase());
        next.writeTable(D, "later");
        next.migrate();
        Project older = new Project(next.address(), old.directory());
        older.writeTable(D, "later");

        assertThat(next.state().history())
                .containsExactly("1 " + S, "1 " + A, "1 " + B, "1 " + C, "1 " + D);
        assertThat(older.status().applied()).containsExactly(A, B, C, D);
        assertThat(older.status().missing()).isEmpty();
        assertThat(older.migrate()).isEmpty();
        older.writeTable("20260105_another", "another");
        assertThat(older.migrate()).containsExactly("20260105_another");
        assertThat(next.status().applied()).containsExactly(S, D, "20260105_another");
    }

    @Test
    void whatAnOlderReleaseUndoesIsNotTakenForDone() throws Exception {
        Project next = next(newDatabase());
        next.migrate();
        Project older = new Project(next.address(), old.directory());

        assertThat(older.rollback()).containsExactly(C, B, A);

        assertThat(next.state().history()).isEmpty();
        assertThat(next.migrate()).containsExactly(S);
    }

    @Test
    void aDatabaseThatHasSomeOfThemRunsTheRestAndThenHasItAll() throws SQLException {
        try (MigrationManager manager = old.open()) {
            manager.runMigrations(A);
        }
        squash();
        old.writeTable(D, "later");

        assertThat(old.migrate()).containsExactly(B, C, D);

        assertThat(old.state().history())
                .containsExactly("1 " + A, "2 " + B, "2 " + C, "2 " + D, "2 " + S);
        assertThat(old.status().applied()).containsExactly(S, D);
    }

    @Test
    void whereTheRestIsGoneNothingIsRunAndItIsNamed() throws Exception {
        try (MigrationManager manager = old.open()) {
            manager.runMigrations(A);
        }
        Project next = next(old);

        next.assertRefused(next::migrate)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(S, B + ", " + C, "Bring the files of those back");
        assertThat(next.status().pending()).containsExactly(S);
    }

    @Test
    void oneThatFailsInTheMiddleIsGoneOnWith() throws Exception {
        Project next = next(newDatabase());
        Path file = emptyDirectory.resolve(S + ".sql");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("create index", "create nonsense"));
        assertThatThrownBy(next::migrate).isInstanceOf(MigrationFailedException.class);
        assertThat(next.status().pending()).containsExactly(S);
        Files.writeString(file, text);

        assertThat(next.migrate()).containsExactly(S);

        assertThat(next.state().history()).hasSize(4);
        assertThat(authors(next)).hasSize(2);
    }

    @Test
    void forgettingItForgetsWhatItStandsFor() throws Exception {
        Project next = next(newDatabase());
        next.migrate();
        try (MigrationManager manager = next.open()) {
            manager.forget(S);
        }

        assertThat(next.state().history()).isEmpty();
    }

    @Test
    void aBaselineOfItRecordsWhatItStandsFor() throws Exception {
        Project next = next(newDatabase());
        try (MigrationManager manager = next.open()) {
            assertThat(manager.baseline(S)).containsExactly(S);
        }

        assertThat(next.state().history()).containsExactly("1 " + S, "1 " + A, "1 " + B, "1 " + C);
    }

    @Test
    void oneOfOnesReplacesTheSame() throws Exception {
        old.migrate();
        Project next = next(old);
        next.migrate();
        next.writeTable(D, "later");
        try (MigrationManager manager = next.open()) {
            assertThat(manager.squash("again", emptyDirectory).replaces())
                    .containsExactly(A, B, C, D);
        }

        assertThat(next.migrate()).containsExactly(D);
        Files.delete(emptyDirectory.resolve(S + ".sql"));
        Files.delete(emptyDirectory.resolve(D + ".sql"));

        assertThat(next.migrate()).isEmpty();
        assertThat(next.status().applied()).containsExactly("20260104_02_again");
        assertThat(next.rollback()).containsExactly("20260104_02_again");
        assertThat(next.state().schema().lines()).isEmpty();
        assertThat(next.state().history()).isEmpty();
    }

    @Test
    void whatDoesMoreThanStatementsIsRefusedByName() throws IOException {
        old.writeJava(
                "20260104_reads", "em.createNativeQuery(\"select 1\").getSingleResult();", "");

        assertThatThrownBy(this::squash)
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll("20260104_reads", "getSingleResult", "cannot be squashed");
        try (var files = Files.list(old.directory())) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void statementsWithAndWithoutATransactionCannotShareAFile() {
        old.write(
                "20260104_outside.sql",
                "-- migrate:up transaction:false",
                "create index books_title on books (title);");

        assertThatThrownBy(this::squash)
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll("20260104_outside", "transaction:false");
    }

    @Test
    void withoutAWayDownOfEachItHasNone() throws IOException {
        old.write("20260104_only_up.sql", "-- migrate:up", "create table x (id int);");

        Squash squash = squash();

        assertThat(squash.irreversible()).containsExactly("20260104_only_up");
        assertThat(Files.readString(squash.file())).doesNotContain("migrate:down");
    }

    @Test
    void twoAreTakenAsAppliedTogetherOrNeitherIs() throws SQLException {
        old.migrate();
        old.write(S + ".sql", "-- migrate:replaces " + A, "-- migrate:up", "select 1;");
        old.write(T + ".sql", "-- migrate:replaces " + B, "-- migrate:up", "select 1;");
        old.execute("alter table migrations add constraint no_t check (name <> '" + T + "')");

        old.assertRefused(old::migrate).isInstanceOf(DatabaseUnavailableException.class);
        old.execute("alter table migrations drop constraint no_t");
        assertThat(old.migrate()).isEmpty();
        assertThat(old.status().applied()).contains(S, T);
    }

    @Test
    void aSettingThatWouldReachTheNextOneIsRefused() {
        String setting =
                switch (database) {
                    case POSTGRESQL -> "set search_path to pg_catalog";
                    case MARIADB -> "set sql_mode = 'ANSI_QUOTES'";
                    default -> "set lock_timeout 5000";
                };
        old.write(
                "20260102_02_set.sql",
                "-- migrate:up",
                "create table settings (id int);",
                setting + ";",
                "-- migrate:down",
                "drop table settings;");

        try (MigrationManager manager = old.open()) {
            assertThatThrownBy(() -> manager.squash("squashed", old.directory()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContainingAll("20260102_02_set", setting, "nothing was written");
            assertThat(manager.squash("squashed", old.directory(), "20260102_02_set").replaces())
                    .containsExactly(A, B, "20260102_02_set");
        }
    }
}
