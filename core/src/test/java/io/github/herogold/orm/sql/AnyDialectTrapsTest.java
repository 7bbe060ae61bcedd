package io.github.herogold.orm.sql;

import static io.github.herogold.orm.sql.Trap.trap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnyDialectTrapsTest {

    static Stream<Arguments> trapsOnEveryDialect() {
        return Arrays.stream(SqlDialect.values())
                .flatMap(dialect -> traps().map(trap -> Arguments.of(dialect, trap)));
    }

    private static Stream<Trap> traps() {
        return Stream.of(
                trap("an empty script has no statements", ""),
                trap("nor has one of white space and semicolons", " \t;\r\n;; \n"),
                trap("nor has one of comments", "-- a\n/* b; */ ; -- c"),
                trap("a byte order mark is dropped", "\ufeffselect 1;", "select 1"),
                trap("a byte order mark alone is no statement", "\ufeff"),
                trap("the last semicolon may be missing", "a; b", "a", "b"),
                trap("statements may share a line", "a;b;", "a", "b"),
                trap("white space around a statement is dropped", " \n a b \t\r\n;", "a b"),
                trap("so are white space characters beyond ASCII", "a;\u00a0\u2003\u3000", "a"),
                trap("also where a word ends", "a\u00a0; b", "a", "b"),
                trap("so are comments before it", "-- one\n/* two; */ a;", "a"),
                trap("and behind it", "a -- one;\n /* two */;", "a"),
                trap("a comment inside it stays", "a /* ; */ b;", "a /* ; */ b"),
                trap("a line comment inside it stays", "a -- it's;\n b;", "a -- it's;\n b"),
                trap("a comment's quotes are not quotes", "a; -- don't\nb;", "a", "b"),
                trap("a carriage return ends a line comment", "a -- it's\r;b", "a", "b"),
                trap("line ends inside a statement are kept", "a\r\nb;\r\nc", "a\r\nb", "c"),
                trap("a string may hold a semicolon", "select 'a;b';", "select 'a;b'"),
                trap(
                        "a string may hold comments",
                        "select '--', '/*'; b",
                        "select '--', '/*'",
                        "b"),
                trap("a string may hold line ends", "select 'a\n;\nb'; c", "select 'a\n;\nb'", "c"),
                trap("a doubled quote stays inside", "select 'a'';b'; c", "select 'a'';b'", "c"),
                trap("a string may be one quote", "select ''''; c", "select ''''", "c"),
                trap("a string may be empty", "select ''; c", "select ''", "c"),
                trap("double quotes may hold a semicolon", "a \"b;c\"; d", "a \"b;c\"", "d"),
                trap("a doubled one stays inside", "a \"b\"\";c\"; d", "a \"b\"\";c\"", "d"),
                trap("a string may hold a double quote", "a '\"'; b", "a '\"'", "b"),
                trap("and the other way round", "a \"'\"; b", "a \"'\"", "b"),
                trap("a comment may end at once", "a /**/ b; c", "a /**/ b", "c"),
                trap("slash star slash is no whole comment", "a /*/ ; */ b", "a /*/ ; */ b"),
                trap("a lone slash is division", "a / b; c", "a / b", "c"),
                trap("a lone dash is subtraction", "a - b; c", "a - b", "c"),
                trap("text beyond ASCII is kept", "a 'é😀;' ñ; 漢字", "a 'é😀;' ñ", "漢字"),
                trap("begin alone opens nothing", "begin; a; end;", "begin", "a", "end"),
                trap("case alone opens nothing", "case; a; end", "case", "a", "end"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("trapsOnEveryDialect")
    void scriptIsCutAsEveryDatabaseReadsIt(SqlDialect dialect, Trap trap) {
        assertThat(trap.splitBy(dialect)).isEqualTo(trap.statements());
    }
}
