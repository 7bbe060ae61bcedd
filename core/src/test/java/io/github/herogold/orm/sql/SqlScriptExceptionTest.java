package io.github.herogold.orm.sql;

import static io.github.herogold.orm.sql.SqlDialect.H2;
import static io.github.herogold.orm.sql.SqlDialect.HSQLDB;
import static io.github.herogold.orm.sql.SqlDialect.MARIADB;
import static io.github.herogold.orm.sql.SqlDialect.MYSQL;
import static io.github.herogold.orm.sql.SqlDialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptExceptionTest {

    private static SqlScriptException failure(SqlDialect dialect, String script) {
        return catchThrowableOfType(
                SqlScriptException.class, () -> SqlScript.split(script, dialect));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "POSTGRESQL | '      | quote '",
                "POSTGRESQL | \"a'   | quote \"",
                "POSTGRESQL | E'\\'  | quote '",
                "POSTGRESQL | $$ $a$ | string quoted with $$",
                "POSTGRESQL | $a$ $$ | string quoted with $a$",
                "POSTGRESQL | /* /* */ | comment",
                "POSTGRESQL | (a;(b) | parenthesis",
                "POSTGRESQL | begin atomic a; case end; | 'begin atomic' block",
                "HSQLDB     | begin atomic end if; | 'begin atomic' block",
                "ANSI       | begin atomic a end; | 'begin atomic' block",
                "H2         | $$     | string quoted with $$",
                "H2         | `      | quote `",
                "MARIADB    | `\\`` | quote `",
                "MARIADB    | '\\'   | quote '",
                "MARIADB    | \"\\\" | quote \"",
                "MARIADB    | /*! a  | comment",
                "MARIADB    | /*M! a | comment",
                "MYSQL      | /*     | comment"
            })
    void whatNeverEndsIsNamedWithItsLine(SqlDialect dialect, String end, String what) {
        SqlScriptException failure = failure(dialect, "a;\r\nb;\n\nc " + end + "\n\n;");

        assertThat(failure.line()).isEqualTo(4);
        assertThat(failure)
                .hasMessageStartingWith("The " + what + " that begins on line 4 never ends. ");
    }

    @Test
    void outermostOfWhatNeverEndsIsNamed() {
        assertThat(failure(POSTGRESQL, "a;\nb (\nc (\nd").line()).isEqualTo(2);
        assertThat(failure(HSQLDB, "a;\nbegin\natomic\nbegin atomic b;").line()).isEqualTo(2);
    }

    @Test
    void cureOfAnOpenQuoteIsItsOwnQuote() {
        assertThat(failure(H2, "select 'a"))
                .hasMessageEndingWith("Close it with '; a ' inside it is written twice.");
    }

    @Test
    void cureOfAnOpenCommentDependsOnNesting() {
        assertThat(failure(H2, "/* /* */"))
                .hasMessageEndingWith("Close it with */, and each comment inside it too.");
        assertThat(failure(HSQLDB, "/* /*")).hasMessageEndingWith("Close it with */.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d", "\\connect", "\\.", "\\i", "\\gexec", "\\echo"})
    void metaCommandOfPsqlIsRefusedByName(String command) {
        SqlScriptException failure = failure(POSTGRESQL, "a;\n-- b\n" + command + " c\n");

        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure)
                .hasMessage(
                        "Line 3 holds '"
                                + command
                                + "', a command of the psql client that the database itself does"
                                + " not understand. Remove it, or write the SQL statements that it"
                                + " stands for.");
    }

    @Test
    void metaCommandInTheMiddleOfALineIsRefusedToo() {
        assertThat(failure(POSTGRESQL, "select 1\n\\gexec")).hasMessageContaining("'\\gexec'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy t from stdin;\n1\tone\n\\.",
                "COPY t FROM STDIN",
                "copy t (a, b) from stdin with (format csv)",
                "copy\nt\nfrom /* ; */ -- ;\n stdin"
            })
    void copyFromStdinIsRefusedByName(String copy) {
        SqlScriptException failure = failure(POSTGRESQL, copy);

        assertThat(failure).hasMessageContaining("'copy ... from stdin'");
        assertThat(failure)
                .hasMessageEndingWith(
                        "Write the rows as insert statements, or copy them from a file on the"
                                + " database server.");
    }

    @Test
    void copyOfPsqlHasTheCureOfCopyFromStdin() {
        assertThat(failure(POSTGRESQL, "\\copy t from 'a.csv'"))
                .hasMessageContaining("'\\copy'")
                .hasMessageContaining("insert statements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "SYSTEM", "tee", "pager", "\\.", "\\!", "\\G", "\\d"})
    void commandOfTheMysqlClientIsRefusedByName(String command) {
        String script = "a;\n" + command + " b;";

        assertThat(failure(MARIADB, script))
                .hasMessageStartingWith("Line 2 holds '" + command + "', a command of the mysql");
        assertThat(failure(MYSQL, script)).hasMessageContaining("'" + command + "'");
    }

    @Test
    void delimiterNeedsAText() {
        SqlScriptException failure = failure(MARIADB, "a;\ndelimiter \nb;");

        assertThat(failure.line()).isEqualTo(2);
        assertThat(failure)
                .hasMessageStartingWith("The delimiter command on line 2 does not say")
                .hasMessageContaining("'delimiter //'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "\"\"", "' '"})
    void quotesAroundADelimiterAreNoText(String quoted) {
        assertThat(failure(MARIADB, "a;\ndelimiter " + quoted + "\nb;"))
                .hasMessageStartingWith("The delimiter command on line 2 does not say");
    }

    @Test
    void aQuotedDelimiterEndsOnItsLine() {
        assertThat(failure(MYSQL, "a;\ndelimiter '//\nb'//"))
                .hasMessageStartingWith("The quote ' that begins on line 2 never ends.");
    }

    @Test
    void delimiterIsAsShortAsTheClientsHaveIt() {
        String longest = "/".repeat(15);

        assertThat(SqlScript.split("delimiter " + longest + "\na" + longest + "b", MARIADB))
                .hasSize(2);
        assertThat(failure(MYSQL, "a;\ndelimiter " + longest + "/\nb;"))
                .hasMessageStartingWith("The delimiter on line 2 has more than 15 characters")
                .hasMessageContaining("'delimiter //'");
    }
}
