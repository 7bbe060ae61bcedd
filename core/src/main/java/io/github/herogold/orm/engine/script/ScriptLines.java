package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;

/**
 * Statements as a script has them, with what ends them.
 *
 * @param dialect the dialect of the script
 */
public record ScriptLines(SqlDialect dialect) {

    /** The lines of a statement, the last one with its end. */
    public String of(String statement) {
        boolean isComment = SqlScript.split(statement, dialect).isEmpty();
        if (isComment) {
            return statement + "\n";
        }
        return hasTerminatorInside(statement)
                ? "delimiter $$\n" + statement + "\n$$\ndelimiter ;\n"
                : statement + ";\n";
    }

    // Only the clients of MariaDB and MySQL know no bodies of routines.
    private boolean hasTerminatorInside(String statement) {
        return dialect.isMySql() && SqlScript.split(statement, dialect).size() > 1;
    }
}
