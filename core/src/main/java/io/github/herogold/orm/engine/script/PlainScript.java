package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;
import io.github.herogold.orm.sql.SqlScriptException;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.regex.Pattern;

/** A file of SQL that has no sections and runs in a transaction: a hook or a seed. */
public final class PlainScript {
    private static final Pattern SECTION = Pattern.compile("(?im)^[ \\t]*--[ \\t]*migrate:");

    private PlainScript() {}

    /**
     * Splits it into its statements.
     *
     * @throws InvalidMigrationException if it cannot be used
     */
    public static List<SqlStatement> parse(String origin, String text, SqlDialect dialect) {
        if (SECTION.matcher(text).find()) {
            throw Messages.plainWithSections(origin);
        }
        try {
            return ManagedTransaction.contents(
                    origin,
                    SqlScript.split(text, dialect),
                    dialect,
                    statement -> Messages.plainControlsTransaction(origin, statement));
        } catch (SqlScriptException e) {
            throw Messages.unsplittable(origin, e.line(), e);
        }
    }
}
