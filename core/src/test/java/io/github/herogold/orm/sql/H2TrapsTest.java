package io.github.herogold.orm.sql;

import static io.github.herogold.orm.sql.SqlDialect.H2;
import static io.github.herogold.orm.sql.Trap.trap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class H2TrapsTest {

    static Stream<Trap> traps() {
        return Stream.of(
                trap("comments nest", "a /* ; /* ; */ ; */ b; c", "a /* ; /* ; */ ; */ b", "c"),
                trap("slashes begin a comment", "a // ; '\n; b", "a", "b"),
                trap("one ends at a carriage return", "a // ; '\r; b", "a", "b"),
                trap("dashes need no space", "a --;\n; b", "a", "b"),
                trap("a backslash escapes nothing", "a '\\'; b", "a '\\'", "b"),
                trap("not even after E", "a E'\\'; b", "a E'\\'", "b"),
                trap("a Unicode string", "a U&'\\0041;'; b", "a U&'\\0041;'", "b"),
                trap("dollars quote", "a $$b;'c$d$$; e", "a $$b;'c$d$$", "e"),
                trap("they may hold nothing", "a $$$$; b", "a $$$$", "b"),
                trap("they have no tags", "a $b$; c $b$", "a $b$", "c $b$"),
                trap("a name may hold dollars", "a b$$; c$$", "a b$$", "c$$"),
                trap("backticks hold semicolons", "a `b;``;c`; d", "a `b;``;c`", "d"),
                trap("no comment is executed", "/*! a */; b", "b"),
                trap("a backslash goes to the database", "\\d; b", "\\d", "b"),
                trap("there are no blocks", "begin atomic a; end", "begin atomic a", "end"),
                trap("nor delimiters", "delimiter ; a", "delimiter", "a"),
                trap("parentheses hold no statements", "(a; b)", "(a", "b)"));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void scriptIsCutAsH2ReadsIt(Trap trap) {
        assertThat(trap.splitBy(H2)).isEqualTo(trap.statements());
    }
}
