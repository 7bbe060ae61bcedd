package io.github.herogold.orm.sql;

import static io.github.herogold.orm.sql.SqlDialect.POSTGRESQL;
import static io.github.herogold.orm.sql.Trap.trap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresqlTrapsTest {

    static Stream<Trap> texts() {
        return Stream.of(
                trap("comments nest", "a /* ; /* ; */ ; */ b; c", "a /* ; /* ; */ ; */ b", "c"),
                trap("dashes need no space", "a --b;\n; c", "a", "c"),
                trap("a hash is an operator", "select 1 # 2; b", "select 1 # 2", "b"),
                trap("a backslash escapes nothing", "select '\\'; b", "select '\\'", "b"),
                trap("except after E", "select E'\\';'; b", "select E'\\';'", "b"),
                trap("or e", "select e'\\';'; b", "select e'\\';'", "b"),
                trap("an escaped backslash", "select E'\\\\'; b", "select E'\\\\'", "b"),
                trap("an E string doubles too", "a E'\\''';'; b", "a E'\\''';'", "b"),
                trap("and escapes on", "a E'b''\\';'; c", "a E'b''\\';'", "c"),
                trap("a name ending in e is no prefix", "a date'\\'; b", "a date'\\'", "b"),
                trap("an E string goes on", "a E'b'\n'\\';'; c", "a E'b'\n'\\';'", "c"),
                trap("even past a comment", "a E'b'--'\n'\\';'; c", "a E'b'--'\n'\\';'", "c"),
                trap("but not on its own line", "a E'b' '\\'; c", "a E'b' '\\'", "c"),
                trap("a Unicode string", "select U&'\\0041;\\'; b", "select U&'\\0041;\\'", "b"),
                trap("a Unicode name", "select U&\"\\0041;\"; b", "select U&\"\\0041;\"", "b"),
                trap("dollars quote", "select $$a;'b$$; c", "select $$a;'b$$", "c"),
                trap("tagged ones too", "a $b$;$$;$c$;$b$; d", "a $b$;$$;$c$;$b$", "d"),
                trap("tags know their case", "a $b$;$B$;$b$; c", "a $b$;$B$;$b$", "c"),
                trap("a tag may share its dollar", "a $b$;$c$b$; d", "a $b$;$c$b$", "d"),
                trap("a tag may be beyond ASCII", "a $é1$;$é1$; b", "a $é1$;$é1$", "b"),
                trap("a parameter is no tag", "a $1;b $2$;", "a $1", "b $2$"),
                trap("nor are dollars in a name", "a b$c$;d$c$;", "a b$c$", "d$c$"),
                trap("nor a tag with a space", "a $b c$; d $", "a $b c$", "d $"),
                trap("parentheses hold statements", "do (a; (b); c); d", "do (a; (b); c)", "d"),
                trap("a stray one holds none", "a); b", "a)", "b"),
                trap("copy to is SQL", "copy t to stdout; a", "copy t to stdout", "a"),
                trap("copy from a file too", "copy t from '/stdin'", "copy t from '/stdin'"),
                trap(
                        "stdin may be a table",
                        "copy (a from stdin) to 'b'",
                        "copy (a from stdin) to 'b'"),
                trap("also in a select", "select * from stdin", "select * from stdin"));
    }

    static Stream<Trap> blocks() {
        return Stream.of(
                trap(
                        "a block holds statements",
                        "f begin atomic a; b; end; c",
                        "f begin atomic a; b; end",
                        "c"),
                trap("it may be empty", "f BEGIN ATOMIC END; a", "f BEGIN ATOMIC END", "a"),
                trap(
                        "a comment may part it",
                        "f begin /**/ atomic a; end; b",
                        "f begin /**/ atomic a; end",
                        "b"),
                trap(
                        "it ends for good",
                        "begin atomic a; end; case; b",
                        "begin atomic a; end",
                        "case",
                        "b"),
                trap(
                        "case has an end of its own",
                        "begin atomic case a end; b; end; c",
                        "begin atomic case a end; b; end",
                        "c"),
                trap(
                        "cases nest",
                        "begin atomic case case a end end; b; end; c",
                        "begin atomic case case a end end; b; end",
                        "c"),
                trap(
                        "end may be a name after as",
                        "begin atomic a as end; b; end; c",
                        "begin atomic a as end; b; end",
                        "c"),
                trap(
                        "or without it",
                        "begin atomic a end; b; end; c",
                        "begin atomic a end; b; end",
                        "c"),
                trap(
                        "or after a dot",
                        "begin atomic case t.end end; b; end; c",
                        "begin atomic case t.end end; b; end",
                        "c"),
                trap(
                        "case may be a name too",
                        "begin atomic a.case; case a end case; b; end; c",
                        "begin atomic a.case; case a end case; b; end",
                        "c"),
                trap(
                        "a case may be locked for update",
                        "begin atomic case a end for update; b; end; c",
                        "begin atomic case a end for update; b; end",
                        "c"),
                trap(
                        "quoted words are names",
                        "begin atomic \"case\"; \"end\"; end; c",
                        "begin atomic \"case\"; \"end\"; end",
                        "c"),
                trap("strings hold no block", "a 'begin atomic'; b", "a 'begin atomic'", "b"),
                trap("nor does a quoted begin", "a \"begin\" atomic; b", "a \"begin\" atomic", "b"),
                trap(
                        "nor a column named begin",
                        "select begin, atomic; b",
                        "select begin, atomic",
                        "b"),
                trap(
                        "words may be longer",
                        "begin atomics; b; ending; c",
                        "begin atomics",
                        "b",
                        "ending",
                        "c"));
    }

    @ParameterizedTest
    @MethodSource({"texts", "blocks"})
    void scriptIsCutAsPostgresqlReadsIt(Trap trap) {
        assertThat(trap.splitBy(POSTGRESQL)).isEqualTo(trap.statements());
    }
}
