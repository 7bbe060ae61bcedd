package io.github.herogold.orm.sql;

import static io.github.herogold.orm.sql.SqlDialect.ANSI;
import static io.github.herogold.orm.sql.SqlDialect.HSQLDB;
import static io.github.herogold.orm.sql.Trap.trap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsqldbTrapsTest {

    static Stream<Trap> texts() {
        return Stream.of(
                trap("comments do not nest", "a /* /* ; */ b; c", "a /* /* ; */ b", "c"),
                trap("slashes begin none", "a // b; c", "a // b", "c"),
                trap("dashes need no space", "a --;\n; b", "a", "b"),
                trap("a backslash escapes nothing", "a '\\'; b", "a '\\'", "b"),
                trap("a Unicode string", "a U&'\\0041;'; b", "a U&'\\0041;'", "b"),
                trap("dollars quote nothing", "a $$; b $$", "a $$", "b $$"),
                trap("parentheses hold no statements", "(a; b)", "(a", "b)"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void scriptIsCutAsHsqldbReadsIt(Trap trap) {
        assertThat(trap.splitBy(HSQLDB)).isEqualTo(trap.statements());
        assertThat(trap.splitBy(ANSI)).isEqualTo(trap.statements());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set a = 1;",
                "begin atomic set a = 1; end;",
                "l: begin atomic set a = 1; end l;",
                "if a = 1 then set a = 2; elseif a = 2 then set a = 3; end if;",
                "if a = 1 then begin atomic set a = 2; end; end if;",
                "l: while a < 3 do set a = a + 1; end while l;",
                "l: loop set a = a + 1; leave l; end loop l;",
                "repeat set a = a + 1; until a > 9 end repeat;",
                "repeat set a = 1; until case a when 1 then true end end repeat;",
                "for select id from t do set a = 1; end for;",
                "case a when 1 then set a = 2; else set a = 3; end case;",
                "case a when 1 then if a = 1 then set a = 2; end if; end case;",
                "case a when 1 then repeat set a = 2; until a > 1 end repeat; end case;",
                "case a when 1 then select id as end into a from t; end case;",
                "if a = 1 then set a = 2; end if; case a when 1 then set a = 3; end case;",
                "set a = case when a = 1 then 2 else 3 end;",
                "select id as end into a from t;",
                "declare exit handler for sqlexception begin atomic set a = 1; end; set a = 2;"
            })
    void blockEndsAtItsOwnEnd(String body) {
        String routine = "create procedure p() modifies sql data begin atomic " + body + " end";
        Trap trap = trap("a block", routine + "; drop table t;", routine, "drop table t");

        assertThat(trap.splitBy(HSQLDB)).isEqualTo(trap.statements());
        assertThat(trap.splitBy(ANSI)).isEqualTo(trap.statements());
    }
}
