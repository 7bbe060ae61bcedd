package io.github.herogold.orm.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import org.junit.jupiter.api.Test;

class ReplacedNamesTest {
    private static final String UP = "\n-- migrate:up\nselect 1;\n";

    private static void parse(String text) {
        SqlMigration.parse("s.sql", text, SqlDialect.H2);
    }

    @Test
    void theyAreSeparatedByCommasOverAnyNumberOfLines() {
        String text =
                "-- migrate:replaces 20260101_a, 20260102_b\r\n--migrate:replaces 20260103_c ";

        assertThat(ReplacedNames.in(text + UP))
                .containsExactly("20260101_a", "20260102_b", "20260103_c");
        parse(text + UP);
    }

    @Test
    void anOrdinaryMigrationReplacesNothing() {
        assertThat(ReplacedNames.in(UP)).isEmpty();
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatThrownBy(() -> parse("-- migrate:replaces 20260101_a, b" + UP))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("s.sql", "\"b\"", "no name of a migration");
    }

    @Test
    void aLineInASectionIsRefused() {
        assertThatThrownBy(() -> parse(UP + "-- migrate:replaces 20260101_a"))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("s.sql", "Move it to the top");
    }
}
