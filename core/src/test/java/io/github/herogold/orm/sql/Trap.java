package io.github.herogold.orm.sql;

import java.util.List;

/**
 * A script that is easily cut wrong.
 *
 * @param fact what a splitter has to know to cut it right
 * @param script the script
 * @param statements the texts of its statements
 */
record Trap(String fact, String script, List<String> statements) {

    static Trap trap(String fact, String script, String... statements) {
        return new Trap(fact, script, List.of(statements));
    }

    List<String> splitBy(SqlDialect dialect) {
        return SqlScript.split(script, dialect).stream().map(SqlStatement::text).toList();
    }

    @Override
    public String toString() {
        return fact;
    }
}
