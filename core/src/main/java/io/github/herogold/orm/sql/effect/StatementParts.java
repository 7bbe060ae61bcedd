package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;

/** The statements in what a migration hands over as one: most often that is one. */
final class StatementParts {
    private StatementParts() {}

    /** Returns the parts; none if it cannot be told where they end. */
    static List<SqlStatement> of(SqlStatement statement, SqlDialect dialect) {
        if (isPlainlyOne(statement.text())) {
            return List.of(statement);
        }
        try {
            return SqlScript.split(statement.text(), dialect);
        } catch (SqlScriptException e) {
            // What the lexer cannot read, the database is about to refuse with a better message.
            return List.of();
        }
    }

    private static boolean isPlainlyOne(String text) {
        return text.indexOf(';') < 0 && !text.contains("/*");
    }
}
