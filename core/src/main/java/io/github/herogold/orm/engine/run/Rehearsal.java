package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.recording.DownScript;
import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.recording.PlainSql;
import io.github.herogold.orm.engine.recording.PretendedExecution;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.engine.session.MigrationUnit;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/** Notes what migrations would execute, and executes nothing. */
public final class Rehearsal {
    private final MigrationUnit unit;
    private final Database database;

    Rehearsal(MigrationUnit unit, Database database) {
        this.unit = unit;
        this.database = database;
    }

    /** What a call would execute; what reading has left behind is rolled back. */
    public List<String> statements(MigrationCall call) {
        StatementLog log = new StatementLog(new PretendedExecution());
        note(call, log);
        return log.statements().stream().map(SqlStatement::text).toList();
    }

    /** What a call would execute, where that is plain SQL and all it does. */
    public Optional<Recorded> plainly(MigrationCall call, PlainSql plain) {
        StatementLog log = new StatementLog(plain);
        try {
            note(call, log);
        } catch (PlainSql.NotPlainException e) {
            return Optional.empty();
        } catch (MigrationFailedException e) {
            // What came after the first thing that is no statement had no ground to stand on.
            if (!plain.isBroken()) {
                throw e;
            }
        }
        return plain.isBroken()
                ? Optional.empty()
                : Optional.of(Recorded.of(call, log.statements(), database.dialect()));
    }

    /** The SQL that undoes a migration, where that is all it takes. */
    public Optional<String> wayDown(LoadedMigration migration) {
        try (Session session = unit.session()) {
            return DownScript.of(migration, session, database.dialect());
        }
    }

    private void note(MigrationCall call, StatementLog log) {
        try (Session session = unit.session()) {
            session.beginFirst();
            try {
                call.on(session, database.dialect(), log);
            } catch (PlainSql.NotPlainException e) {
                throw e;
            } catch (Exception | Error e) {
                throw Messages.failed(call, log, database, Messages.nothingDone(), e);
            } finally {
                session.rollBack();
            }
        }
    }
}
