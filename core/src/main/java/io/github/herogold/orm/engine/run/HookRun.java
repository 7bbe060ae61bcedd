package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.recording.JdbcStatements;
import io.github.herogold.orm.engine.source.Hook;
import io.github.herogold.orm.engine.source.HookMoment;
import io.github.herogold.orm.engine.source.Hooks;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/** Executes hook files, in a transaction of their own or in that of a migration. */
final class HookRun {
    private final Workspace workspace;
    private final Hooks hooks;
    private final boolean setSessionOfMigrations;

    HookRun(Workspace workspace, Hooks hooks) {
        this.workspace = workspace;
        this.hooks = hooks;
        this.setSessionOfMigrations = hooks.setSessionOfMigrations(workspace.database());
    }

    /** Whether one around each migration sets something in the session that it shares. */
    boolean setSessionOfMigrations() {
        return setSessionOfMigrations;
    }

    /**
     * Executes the hooks around a run, each in a transaction of its own.
     *
     * @param done what the run has done so far
     * @throws MigrationFailedException if one fails
     */
    void aroundRun(HookMoment moment, List<String> done) {
        for (Hook hook : hooks.at(moment)) {
            try {
                alone(hook, Optional.empty());
            } catch (MigrationFailedException e) {
                throw e.after(done);
            }
        }
    }

    /**
     * Executes the hooks around a migration that has several transactions, or none.
     *
     * @throws MigrationFailedException if one fails
     */
    void aroundMigration(HookMoment moment, String migration) {
        hooks.at(moment).forEach(hook -> alone(hook, Optional.of(migration)));
    }

    /**
     * Executes the hooks around a migration in its transaction.
     *
     * @throws MigrationFailedException if one fails
     */
    void within(OwnTransaction transaction, HookMoment moment, String migration) {
        List<Hook> here = hooks.at(moment);
        for (Hook hook : here) {
            execute(hook, transaction, Optional.of(migration), Messages.rolledBack(migration));
        }
        // What is set before a migration is set for it.
        if (moment == HookMoment.AFTER_EACH && !here.isEmpty()) {
            transaction.session().on(workspace.database().home()::come);
        }
    }

    private void alone(Hook hook, Optional<String> migration) {
        String consequence = Messages.afterHook(hook.moment(), migration);
        try (OwnTransaction transaction = workspace.transaction()) {
            execute(hook, transaction, migration, consequence);
            transaction.session().on(workspace.database().home()::come);
            transaction.commit(hook.moment().toString(), () -> {});
        } finally {
            if (hook.changesSession(workspace.database())) {
                workspace.unit().discardConnections();
            }
        }
    }

    private void execute(
            Hook hook, OwnTransaction transaction, Optional<String> migration, String consequence) {
        Database database = transaction.database();
        JdbcStatements jdbc = new JdbcStatements(transaction.session(), database.dialect());
        HistoryGuard guard = new HistoryGuard(database);
        int number = 0;
        for (SqlStatement statement : hook.statements()) {
            number++;
            try {
                transaction.owner().requireNothingHeld(hook.name(), statement, database);
                guard.require(hook.name(), statement, transaction.session());
                jdbc.execute(statement);
            } catch (RuntimeException e) {
                throw Messages.hookFailed(
                        hook, migration, number, statement, database, consequence, e);
            }
        }
    }
}
