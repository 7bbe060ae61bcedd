package io.github.herogold.orm.engine.script;

import static io.github.herogold.orm.sql.SqlDialect.H2;
import static io.github.herogold.orm.sql.SqlDialect.MARIADB;
import static io.github.herogold.orm.sql.SqlDialect.MYSQL;
import static io.github.herogold.orm.sql.SqlDialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.Pretended;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlMigrationTest {
    private static final String FILE = "migrations/20260215_a.sql";

    private static LoadedMigration parse(String text, SqlDialect dialect) {
        return SqlMigration.parse(FILE, text, dialect).named("20260215_a");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(String text, SqlDialect dialect) {
        return assertThatThrownBy(() -> parse(text, dialect))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining(FILE);
    }

    @Test
    void upAndDownExecuteTheirStatementsInOrder() {
        LoadedMigration migration = parse("-- migrate:up\na;\nb\n-- migrate:down\n-- c\nd;", H2);

        assertThat(Pretended.up(migration, H2))
                .extracting(SqlStatement::text)
                .containsExactly("a", "b");
        assertThat(Pretended.down(migration, H2))
                .extracting(SqlStatement::text)
                .containsExactly("d");
    }

    @Test
    void statementsKnowTheirLineInTheFile() {
        LoadedMigration migration =
                parse("-- word\n\n-- migrate:up\na;\n\nb;\n-- migrate:down\n\nc;", H2);

        assertThat(Pretended.up(migration, H2))
                .extracting(SqlStatement::line)
                .containsExactly(4, 6);
        assertThat(Pretended.down(migration, H2)).extracting(SqlStatement::line).containsExactly(9);
    }

    @Test
    void aSectionOfADatabaseIsPreferredThere() {
        String text =
                """
                -- migrate:up
                everywhere;
                -- migrate:up database:mariadb,mysql
                there;
                -- migrate:down database:h2
                back;
                """;

        assertThat(Pretended.up(parse(text, POSTGRESQL), POSTGRESQL))
                .extracting(SqlStatement::text)
                .containsExactly("everywhere");
        assertThat(Pretended.up(parse(text, MYSQL), MYSQL))
                .extracting(SqlStatement::text)
                .containsExactly("there");
        assertThat(parse(text, H2).down()).isPresent();
        assertThat(parse(text, MARIADB).down()).isEmpty();
    }

    @Test
    void aDatabaseWithoutAnUpSectionIsRefused() {
        assertRefused("-- migrate:up database:h2\na;\n", POSTGRESQL)
                .hasMessageContainingAll("-- migrate:up", "POSTGRESQL", "Write one");
    }

    @Test
    void eachDirectionHasATransactionUnlessItsSectionSaysNo() {
        LoadedMigration migration =
                parse("-- migrate:up transaction:false\na\n-- migrate:down\nb", POSTGRESQL);

        assertThat(MigrationCall.up(migration).isTransactional()).isFalse();
        assertThat(MigrationCall.down(migration).isTransactional()).isTrue();
    }

    @Test
    void anEmptyDownIsAWayBackButAMissingOneIsNot() {
        assertThat(parse("-- migrate:up\na\n-- migrate:down\n", H2).down()).isPresent();
        assertThat(parse("-- migrate:up\na\n", H2).down()).isEmpty();
    }

    @Test
    void twoSectionsForOneDatabaseAreRefusedWithTheirLines() {
        assertRefused("-- migrate:up\na;\n-- migrate:up\nb;\n", H2)
                .hasMessageContainingAll("two sections", "lines 1 and 3", "Join them");
        assertRefused("-- migrate:up database:h2\na\n-- migrate:up database:mysql,h2\nb", H2)
                .hasMessageContainingAll("two sections", "lines 1 and 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "-- nothing yet", "/* nothing */ ;", ";;"})
    void anUpThatDoesNothingIsRefused(String up) {
        assertRefused("-- migrate:up\n" + up + "\n-- migrate:down\na;", H2)
                .hasMessageContainingAll("nothing in \"-- migrate:up\"", "Write what applies it");
    }

    @Test
    void whatEndsTheTransactionIsRefusedWithItsLine() {
        assertRefused("-- migrate:up\ncreate table a (id int);\ncommit work;", POSTGRESQL)
                .hasMessageContainingAll("line 3", "\"commit work\"", "transaction:false");
    }

    @ParameterizedTest
    @CsvSource({
        "begin, commit",
        "BEGIN WORK, Commit Work",
        "begin transaction, commit transaction",
        "start transaction, commit"
    })
    void aTransactionAroundAWholeSectionIsThatOfTheManager(String begin, String commit) {
        String script = "-- now\n" + begin + ";\na;\nb;\n" + commit + "; -- done\n";

        for (SqlDialect dialect : SqlDialect.values()) {
            LoadedMigration migration =
                    parse("-- migrate:up\n" + script + "-- migrate:down\n" + script, dialect);

            assertThat(Pretended.up(migration, dialect))
                    .containsExactly(new SqlStatement("a", 4), new SqlStatement("b", 5));
            assertThat(Pretended.down(migration, dialect))
                    .containsExactly(new SqlStatement("a", 10), new SqlStatement("b", 11));
        }
    }

    @Test
    void endIsTheSameAsCommitOnPostgresqlAlone() {
        String text = "-- migrate:up\nbegin;\na;\nend;";

        assertThat(Pretended.up(parse(text, POSTGRESQL), POSTGRESQL)).hasSize(1);
        assertRefused(text, MARIADB).hasMessageContainingAll("line 2", "\"begin\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin; a",
                "a; commit",
                "begin; a; rollback",
                "begin; a; commit; b",
                "a; begin; b; commit",
                "begin; a; commit; begin; b; commit",
                "begin; begin; a; commit; commit",
                "begin; a; commit and chain",
                "begin isolation level serializable; a; commit",
                "start transaction read only; a; commit",
                "commit"
            })
    void anyOtherTransactionIsRefused(String script) {
        for (SqlDialect dialect : SqlDialect.values()) {
            assertRefused("-- migrate:up\n" + script, dialect)
                    .hasMessageContainingAll("line 2", "transaction:false");
        }
    }

    @Test
    void aTransactionAroundNothingIsNothing() {
        assertRefused("-- migrate:up\nbegin; commit;", H2).hasMessageContaining("nothing in");
        assertThat(parse("-- migrate:up\na\n-- migrate:down\nbegin; commit;", H2).down())
                .isPresent();
    }

    @Test
    void withoutATransactionASectionMayMakeItsOwn() {
        LoadedMigration migration =
                parse("-- migrate:up transaction:false\nbegin;\na;\ncommit;", POSTGRESQL);

        assertThat(Pretended.up(migration, POSTGRESQL)).hasSize(3);
    }

    @Test
    void whatCannotBeSplitIsRefusedWithItsLineInTheFile() {
        assertRefused("-- word\n-- migrate:up\na;\ninsert into b values ('x;\n", H2)
                .hasMessageContainingAll("line 4", "never ends");
        assertRefused("-- migrate:up\na;\n\\d\n", POSTGRESQL)
                .hasMessageContainingAll("line 3", "\\d", "psql");
        assertRefused("-- migrate:up\ncopy a from stdin;\n1\n\\.\n", POSTGRESQL)
                .hasMessageContainingAll("line 2", "copy", "stdin", "insert");
    }

    @Test
    void aFaultInTheWayBackIsFoundBeforeAnythingRuns() {
        assertRefused("-- migrate:up\na;\n-- migrate:down\ndrop table 'a;", H2)
                .hasMessageContaining("line 4");
        assertRefused("-- migrate:up\na;\n-- migrate:down\ncommit;", H2)
                .hasMessageContaining("line 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " transaction:false"})
    void aDumpThatLocksTablesIsRefusedBeforeItRuns(String option) {
        String dump =
                "-- migrate:up" + option + "\na;\nLOCK TABLES `a` WRITE;\nb;\nunlock tables;\n";

        assertRefused(dump, MARIADB).hasMessageContainingAll("line 3", "--skip-add-locks");
        assertRefused(dump, MYSQL).hasMessageContainingAll("line 3", "--skip-add-locks");
    }

    @Test
    void aRoutineThatIsCutAtItsSemicolonsNeedsADelimiter() {
        String routine = "create procedure p()\nbegin\n  select 1;\n  select 2;\nend";

        assertRefused("-- migrate:up\na;\n" + routine + ";\n", MARIADB)
                .hasMessageContainingAll("line 3", "delimiter //");
        assertThat(
                        Pretended.up(
                                parse(
                                        "-- migrate:up\ndelimiter //\n"
                                                + routine
                                                + "//\ndelimiter ;\nb;",
                                        MARIADB),
                                MARIADB))
                .hasSize(2);
    }

    @Test
    void aRoutineOfOneStatementNeedsNone() {
        assertThat(
                        Pretended.up(
                                parse(
                                        "-- migrate:up\ncreate procedure p() select 'begin';\nb;",
                                        MARIADB),
                                MARIADB))
                .hasSize(2);
    }
}
