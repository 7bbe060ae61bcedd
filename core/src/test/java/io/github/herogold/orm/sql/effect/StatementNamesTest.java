package io.github.herogold.orm.sql.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementNamesTest {

    @Test
    void areWordsAsTheyAreWritten() {
        assertThat(names("alter table Shop.book$1 add Übung_2 int"))
                .containsExactlyInAnyOrder(
                        "alter", "table", "Shop", "book$1", "add", "Übung_2", "int");
    }

    @Test
    void areWhateverIsQuoted() {
        assertThat(names("drop table \"my \"\"old\"\" book\", `a ``b` c`"))
                .contains("my \"old\" book", "a `b");
    }

    @Test
    void areNotHiddenByQuotesInStringsAndComments() {
        assertThat(names("comment on table \"my book\" is '5\" wide' -- \"\n")).contains("my book");
        assertThat(names("/* 5\" */ drop table \"my book\"")).contains("my book");
        assertThat(names("/* it's */ drop table book /* isn't it */")).contains("book");
    }

    @Test
    void areFoundInALongStatementOfManyQuotes() {
        assertThat(names("\"".repeat(100_000) + " drop table book")).contains("book");
    }

    private static Set<String> names(String sql) {
        return StatementNames.in(new SqlStatement(sql, 1));
    }
}
