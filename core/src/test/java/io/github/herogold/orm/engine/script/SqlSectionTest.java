package io.github.herogold.orm.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSectionTest {
    private static final String FILE = "migrations/20260215_a.sql";

    private static List<SqlSection> sections(String text) {
        return SqlSection.parse(FILE, text);
    }

    @Test
    void aSectionReachesToTheNextHeader() {
        assertThat(sections("-- migrate:up\na;\nb;\n-- migrate:down\nc;\n"))
                .extracting(SqlSection::direction, section -> section.sql().strip())
                .containsExactly(tuple(Direction.UP, "a;\nb;"), tuple(Direction.DOWN, "c;"));
    }

    @Test
    void aSectionIsTransactionalAndForEveryDatabaseUnlessItSaysOtherwise() {
        SqlSection section = sections("-- migrate:up\na").get(0);

        assertThat(section.transactional()).isTrue();
        assertThat(section.isForEveryOther()).isTrue();
        assertThat(section.isFor(SqlDialect.H2)).isFalse();
    }

    @Test
    void optionsFollowTheName() {
        SqlSection section =
                sections("-- migrate:up transaction:false database:MariaDB,mysql\na").get(0);

        assertThat(section.transactional()).isFalse();
        assertThat(section.databases()).containsOnly(SqlDialect.MARIADB, SqlDialect.MYSQL);
        assertThat(section.isForEveryOther()).isFalse();
        assertThat(section.isFor(SqlDialect.MYSQL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--migrate:up",
                "  --   migrate:up  ",
                "\t-- MIGRATE:Up\t",
                "-- migrate:up transaction:true"
            })
    void aHeaderMayBeSpacedAndSpeltFreely(String header) {
        assertThat(sections(header + "\na"))
                .extracting(SqlSection::direction)
                .containsExactly(Direction.UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndAsOnAnySystem(String end) {
        assertThat(sections(String.join(end, "-- migrate:up", "a;", "-- migrate:down", "b;")))
                .extracting(section -> section.sql().strip())
                .containsExactly("a;", "b;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "-- a word\n  -- and one\n",
                "/* licence;\n by: me */\n",
                "/**/--x\n"
            })
    void commentsMayStandBeforeTheFirstSection(String before) {
        assertThat(sections(before + "-- migrate:up\na")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"create table a (id int);\n", "-- word\nx\n", "/* one */ x\n", "/* open\n"})
    void nothingElseMayStandThere(String before) {
        assertThatThrownBy(() -> sections(before + "-- migrate:up\na"))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(FILE, "before its first section", "Move it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "create table a (id int);", "-- migration:up\na", "a -- migrate:up"})
    void aFileWithoutSectionsIsRefused(String text) {
        assertThatThrownBy(() -> sections(text))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(FILE, "no sections", "-- migrate:up");
    }

    @ParameterizedTest
    @CsvSource({
        "-- migrate:upp, -- migrate:upp",
        "-- migrate:, -- migrate:",
        "-- migrate:up fast, fast",
        "-- migrate:up transaction:no, transaction:no",
        "-- migrate:up database:, database:",
        "'-- migrate:up database:h2,db2', 'database:h2,db2'",
        "-- migrate:up-now, -now"
    })
    void whatIsUnknownIsRefusedByName(String header, String unknown) {
        assertThatThrownBy(() -> sections(header + "\na"))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(FILE, "\"" + unknown + "\" is no");
    }

    @Test
    void theLineOfASectionIsThatOfItsHeader() {
        assertThat(sections("-- word\n\n-- migrate:up\na;\n-- migrate:down\n"))
                .extracting(SqlSection::line)
                .containsExactly(3, 5);
    }
}
