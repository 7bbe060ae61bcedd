package io.github.herogold.orm.sql;

import static io.github.herogold.orm.sql.SqlDialect.MARIADB;
import static io.github.herogold.orm.sql.SqlDialect.MYSQL;
import static io.github.herogold.orm.sql.Trap.trap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MysqlTrapsTest {

    static Stream<Trap> texts() {
        return Stream.of(
                trap("comments do not nest", "a /* /* ; */ b; c", "a /* /* ; */ b", "c"),
                trap("dashes need a space", "select 1--1; b", "select 1--1", "b"),
                trap("a control character will do", "a --\t;\n; b", "a", "b"),
                trap("also the last one", "a --\u007f;\n; b", "a", "b"),
                trap("or the end of the line", "a --\n; b", "a", "b"),
                trap("or the end of the script", "a; --", "a"),
                trap("before a statement they need nothing", "--it's;\na; b", "a", "b"),
                trap("nor behind one", "a; --it's;\nb", "a", "b"),
                trap("nor behind a comment", "/* a */ --it's\n#b\n--it's\nc", "c"),
                trap("inside one they do", "select 1\n--1; b", "select 1\n--1", "b"),
                trap("a hash begins a comment", "a #;'\n; b#", "a", "b"),
                trap("slashes begin none", "a // b; c", "a // b", "c"),
                trap("a backslash escapes a quote", "a '\\';'; b", "a '\\';'", "b"),
                trap("also a double quote", "a \"\\\";\"; b", "a \"\\\";\"", "b"),
                trap("also itself", "a '\\\\'; b", "a '\\\\'", "b"),
                trap("but nothing in backticks", "a `\\`; b", "a `\\`", "b"),
                trap("backticks hold semicolons", "a `b;``;c`; d", "a `b;``;c`", "d"),
                trap("dollars quote nothing", "a $$; b $$", "a $$", "b $$"),
                trap("backslash N is null", "select \\N; b", "select \\N", "b"),
                trap("use is SQL", "use a; b", "use a", "b"),
                trap("so is help", "help 'a'; b", "help 'a'", "b"),
                trap("a command word inside is a name", "a source; b", "a source", "b"),
                trap("a longer word is another", "sources; b", "sources", "b"));
    }

    static Stream<Trap> executableComments() {
        return Stream.of(
                trap(
                        "one is a statement",
                        "/*!50003 set @a = 1 */; b",
                        "/*!50003 set @a = 1 */",
                        "b"),
                trap("its string may hold its end", "/*! a '*/;' */; b", "/*! a '*/;' */", "b"),
                trap("it may hold a semicolon", "/*! a; b */; c", "/*! a; b */", "c"),
                trap("it may hold a comment", "/*! a /* ; */ b; */; c", "/*! a /* ; */ b; */", "c"),
                trap("it may end a statement", "a /*! b */; c", "a /*! b */", "c"),
                trap(
                        "it may hold a command",
                        "/*!9\\- a */; /*!9 \\d */; b",
                        "/*!9\\- a */",
                        "/*!9 \\d */",
                        "b"),
                trap("several may follow", "/*!1 a*/ /*!2 b*/; c", "/*!1 a*/ /*!2 b*/", "c"));
    }

    static Stream<Trap> delimiters() {
        return Stream.of(
                trap("the line is no statement", "delimiter //\n", new String[0]),
                trap("semicolons end nothing then", "delimiter //\na; b//\nc//", "a; b", "c"),
                trap("until it goes back", "delimiter //\na;//\ndelimiter ;\nb; c", "a;", "b", "c"),
                trap("capitals do not matter", "DeLiMiTeR //\na;//", "a;"),
                trap("nor does the line end", "delimiter //\r\na;//\r\n", "a;"),
                trap("it may have one character", "delimiter |\na;| b|", "a;", "b"),
                trap("it may be a dollar", "delimiter $$\na; end$$ b$$", "a; end", "b"),
                trap("it may be a double semicolon", "delimiter ;;\na; b;; c", "a; b", "c"),
                trap("it may be a slash", "delimiter /\na; /* / */ b/ c", "a; /* / */ b", "c"),
                trap("it may be a hash", "delimiter #\na;# b#", "a;", "b"),
                trap(
                        "it may be quoted",
                        "delimiter '//'\na; b//\ndelimiter ';'\nc; d",
                        "a; b",
                        "c",
                        "d"),
                trap("by double quotes", "delimiter \"$$\"\na;$$ b", "a;", "b"),
                trap("by backticks", "delimiter `|`\na;| b", "a;", "b"),
                trap("it may hold a blank then", "delimiter 'x y'\na; x b x y c", "a; x b", "c"),
                trap("it may be a word", "delimiter go\na; good\ngo\nb", "a; good", "b"),
                trap("it does not end a string", "delimiter //\na '//';//", "a '//';"),
                trap("nor a comment", "delimiter //\na /* // */ ;//", "a /* // */ ;"),
                trap("it may follow a comment", "-- a\n/* b */ delimiter //\nc;//", "c;"),
                trap("it may be commented", "delimiter // -- a\nb;//", "b;"),
                trap("a comment may follow", "delimiter //\n--it's\na;// --it's\nb", "a;", "b"),
                trap("or stand right behind", "delimiter //\na//--it's\nb", "a", "b"),
                trap("it may follow a statement", "a; delimiter //\nb;//", "a", "b;"),
                trap("inside one it is a name", "a\ndelimiter //\n; b", "a\ndelimiter //", "b"),
                trap("a quoted word is none", "`delimiter` //; b", "`delimiter` //", "b"));
    }

    @ParameterizedTest
    @MethodSource({"texts", "executableComments", "delimiters"})
    void scriptIsCutAsMariadbAndMysqlReadIt(Trap trap) {
        assertThat(trap.splitBy(MARIADB)).isEqualTo(trap.statements());
        assertThat(trap.splitBy(MYSQL)).isEqualTo(trap.statements());
    }

    @Test
    void commentForMariadbAloneIsExecutedThereAlone() {
        Trap trap = trap("only MariaDB executes it", "/*M!100100 a */; b", "/*M!100100 a */", "b");

        assertThat(trap.splitBy(MARIADB)).isEqualTo(trap.statements());
        assertThat(trap.splitBy(MYSQL)).containsExactly("b");
    }

    @Test
    void theFirstLineOfADumpHoldsNoCommand() {
        String dump =
                "/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump\n/*!40101 a */; b";

        assertThat(trap("MariaDB is sent it", dump).splitBy(MARIADB)).hasSize(2).endsWith("b");
        assertThat(trap("MySQL is not", dump).splitBy(MYSQL)).containsExactly("/*!40101 a */", "b");
    }
}
