package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import java.util.List;
import java.util.Optional;

/** Executes hook files, in a transaction of their own or in that of a migration. */
final class HookRun {
    private final OwnTransaction transaction;
    private final Hooks hooks;

    HookRun(OwnTransaction transaction, Hooks hooks) {
        this.transaction = transaction;
        this.hooks = hooks;
    }

    Hooks hooks() {
        return hooks;
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
    void within(Session session, HookMoment moment, String migration) {
        List<Hook> here = hooks.at(moment);
        for (Hook hook : here) {
            execute(hook, session, Optional.of(migration), RunMessages.rolledBack(migration));
        }
        // What is set before a migration is set for it.
        if (moment == HookMoment.AFTER_EACH && !here.isEmpty()) {
            transaction.database().home().come(session);
        }
    }

    private void alone(Hook hook, Optional<String> migration) {
        String consequence = RunMessages.afterHook(hook.moment(), migration);
        try {
            transaction.with(
                    hook.moment().toString(),
                    session -> {
                        execute(hook, session, migration, consequence);
                        transaction.database().home().come(session);
                    });
        } finally {
            if (hook.changesSession(transaction.database())) {
                transaction.unit().discardConnections();
            }
        }
    }

    private void execute(
            Hook hook, Session session, Optional<String> migration, String consequence) {
        JdbcStatements jdbc = new JdbcStatements(session, transaction.database().dialect());
        int number = 0;
        for (SqlStatement statement : hook.statements()) {
            number++;
            try {
                transaction
                        .owner()
                        .requireNothingHeld(hook.name(), statement, transaction.database());
                jdbc.execute(statement);
            } catch (RuntimeException e) {
                throw RunMessages.hookFailed(
                        hook, migration, number, statement, transaction.database(), consequence, e);
            }
        }
    }
}
