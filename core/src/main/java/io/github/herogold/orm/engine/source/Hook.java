package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.script.PlainScript;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;

/**
 * A file of SQL that is executed around a run, or around each migration of it.
 *
 * @param moment when
 * @param name the name of the file
 * @param origin where it comes from
 * @param statements what it executes
 */
public record Hook(HookMoment moment, String name, String origin, List<SqlStatement> statements) {

    /**
     * Splits a hook file into its statements.
     *
     * @throws InvalidMigrationException if it cannot be used
     */
    static Hook parse(HookMoment moment, KnownHook known, SqlDialect dialect) {
        List<SqlStatement> statements =
                Memory.enoughFor(
                        known.origin(),
                        () -> PlainScript.parse(known.origin(), known.reading().get(), dialect));
        return new Hook(moment, known.fileName(), known.origin(), statements);
    }

    /** Whether one of its statements leaves something in the session. */
    public boolean changesSession(Database database) {
        return statements.stream().anyMatch(database::changesSession);
    }
}
