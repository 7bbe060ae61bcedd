package io.github.herogold.orm.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqlScriptPropertyTest {

    @Property
    void joinedStatementsAreGivenBack(
            @ForAll("statements") List<String> statements, @ForAll SqlDialect dialect) {
        assertThat(SqlScript.split(String.join(";\n", statements), dialect))
                .extracting(SqlStatement::text)
                .isEqualTo(statements);
    }

    @Property
    void statementAloneIsGivenBack(@ForAll("soup") String script, @ForAll SqlDialect dialect) {
        for (SqlStatement statement : splitOrNothing(script, dialect)) {
            // On MariaDB and MySQL two dashes become a comment once nothing follows them.
            if (!statement.text().endsWith("--")) {
                assertThat(splitOrNothing(statement.text(), dialect))
                        .extracting(SqlStatement::text)
                        .containsExactly(statement.text());
            }
        }
    }

    @Property
    void nothingButWhiteSpaceAndSemicolonsIsLostWhereNoCommentIs(
            @ForAll("soupWithoutComments") String script, @ForAll SqlDialect dialect) {
        try {
            String kept =
                    SqlScript.split(script, dialect).stream()
                            .map(SqlStatement::text)
                            .collect(Collectors.joining());
            assertThat(withoutBlanks(kept)).isEqualTo(withoutBlanks(script));
        } catch (SqlScriptException refused) {
            assertThat(refused.line()).isPositive();
        }
    }

    @Property
    void statementStandsOnItsLine(
            @ForAll("soupOrDelimiters") String script, @ForAll SqlDialect dialect) {
        List<String> lines = script.lines().toList();

        for (SqlStatement statement : splitOrNothing(script, dialect)) {
            String firstLine = statement.text().lines().findFirst().orElseThrow();
            assertThat(firstLine).isNotBlank();
            assertThat(lines.get(statement.line() - 1)).contains(firstLine);
        }
    }

    @Property
    void anyTextIsCutOrRefusedWithALineOfItsOwn(
            @ForAll String text,
            @ForAll("soupOrDelimiters") String soup,
            @ForAll SqlDialect dialect) {
        String script = text + soup;
        int lastLine = (int) ("." + script + ".").lines().count();
        try {
            assertThat(SqlScript.split(script, dialect)).doesNotContainNull();
        } catch (SqlScriptException refused) {
            assertThat(refused.line()).isBetween(1, lastLine);
            assertThat(refused).hasMessageContaining("ine " + refused.line());
        }
    }

    private static List<SqlStatement> splitOrNothing(String script, SqlDialect dialect) {
        try {
            return SqlScript.split(script, dialect);
        } catch (SqlScriptException refused) {
            return List.of();
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s;]", "");
    }

    @Provide
    Arbitrary<List<String>> statements() {
        Arbitrary<String> inside = Arbitraries.strings().withChars("a;-/*$#(){} \n").ofMaxLength(9);
        Arbitrary<String> part =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "x", "42", "+", ",", "=", "begin", "case", "end", "(y)", "''"),
                        inside.map(text -> "'" + text + "''" + text + "'"),
                        inside.map(text -> "\"" + text + "\"\"" + text + "\""),
                        inside.map(text -> "-- " + text.replace('\n', ' ') + "\n"),
                        Arbitraries.of("/* ; ' \" */", "/* begin atomic */", "-- it's;\r\n"));
        return part.list()
                .ofMaxSize(9)
                .map(parts -> "select " + String.join(" ", parts) + " from t")
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> soup() {
        return soupOf(
                "' \" ` \\ $ $$ $a$ - -- # / * // /* */ /*! /*M! ( ) ; . a E' e U&' 1 é 😀 begin"
                        + " atomic end case if as copy from stdin source");
    }

    @Provide
    Arbitrary<String> soupOrDelimiters() {
        return Arbitraries.oneOf(soup(), soupOf("delimiter DELIMITER // ; $$ a ' /*"));
    }

    @Provide
    Arbitrary<String> soupWithoutComments() {
        return soupOf("' \" ` \\ $ $$ $a$ ( ) ; . a E' é begin atomic end case");
    }

    private static Arbitrary<String> soupOf(String ingredients) {
        Arbitrary<String> solid = Arbitraries.of(ingredients.split(" "));
        Arbitrary<String> blank = Arbitraries.of("", "", " ", "\n", "\r\n", "\r", "\t");
        return Combinators.combine(solid, blank)
                .as((token, after) -> token + after)
                .list()
                .ofMaxSize(30)
                .map(tokens -> String.join("", tokens));
    }
}
