package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.regex.Pattern;

/** A file of SQL that has no sections and runs in a transaction: a hook or a seed. */
final class PlainScript {
    private static final Pattern SECTION = Pattern.compile("(?im)^[ \\t]*--[ \\t]*migrate:");

    private PlainScript() {}

    /**
     * Splits it into its statements.
     *
     * @throws InvalidMigrationException if it cannot be used
     */
    static List<SqlStatement> parse(String origin, String text, SqlDialect dialect) {
        if (SECTION.matcher(text).find()) {
            throw ScriptMessages.plainWithSections(origin);
        }
        try {
            return ManagedTransaction.contents(
                    origin,
                    SqlScript.split(text, dialect),
                    dialect,
                    statement -> ScriptMessages.plainControlsTransaction(origin, statement));
        } catch (SqlScriptException e) {
            throw ScriptMessages.unsplittable(origin, e.line(), e);
        }
    }
}
