package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.SessionOwner;
import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.script.Way;
import io.github.herogold.orm.engine.text.EngineLog;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.SessionState;
import java.lang.System.Logger.Level;
import java.util.List;

/** A look at what the files of a run leave in their sessions, before the first statement. */
final class SessionForesight {
    private final Database database;
    private final SessionOwner owner;

    private SessionForesight(Workspace workspace) {
        this.database = workspace.database();
        this.owner = workspace.unit().owner(database);
    }

    /**
     * Says of each file where an interruption could not be mended by the next run.
     *
     * @throws InvalidMigrationException if something that one leaves would reach others
     */
    static void of(List<ReadyStep> steps, Workspace workspace) {
        if (steps.isEmpty()) {
            return;
        }
        SessionForesight foresight = new SessionForesight(workspace);
        for (ReadyStep step : steps) {
            if (step.call().way() instanceof Way.Sql sql) {
                foresight.lookAt(step, sql.statements());
            }
        }
    }

    private void lookAt(ReadyStep step, List<SqlStatement> statements) {
        boolean atomic = step.isAtomicOn(database);
        for (SqlStatement statement : statements) {
            if (atomic) {
                owner.requireNothingHeld(step.name(), statement, database);
            } else {
                owner.requireNothingLeft(step.name(), statement, database);
            }
        }
        if (!atomic) {
            warnOfLostSession(step.call(), statements);
        }
    }

    // What the last statement leaves is needed by none.
    private void warnOfLostSession(MigrationCall call, List<SqlStatement> statements) {
        for (int number = 1; number < statements.size(); number++) {
            SqlStatement statement = statements.get(number - 1);
            if (!SessionState.of(statement, database.dialect()).isRepeatable()) {
                EngineLog.LOG.log(
                        Level.WARNING, Messages.notResumableFrom(call, number, statement));
                return;
            }
        }
    }
}
