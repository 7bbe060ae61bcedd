package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Causes;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.ListenerFailure;
import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.recording.StatementLog;
import io.github.herogold.orm.engine.source.Hook;
import io.github.herogold.orm.engine.source.HookMoment;
import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.PassingEffect;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is said of migrations and hooks that fail. */
final class Messages {
    private Messages() {}

    static MigrationFailedException hookFailed(
            Hook hook,
            Optional<String> migration,
            int number,
            SqlStatement statement,
            Database database,
            String consequence,
            Throwable cause) {
        return new MigrationFailedException(
                "%s failed%s:%n  statement %d (line %d): %s%n  %s%n%s"
                        .formatted(
                                hook.origin(),
                                migration.map(name -> ", a hook of " + name).orElse(""),
                                number,
                                statement.line(),
                                Causes.shortened(statement.text()).replace("\n", "\n    "),
                                Causes.reason(cause, database),
                                consequence),
                migration.orElse(hook.name()),
                List.of(),
                cause);
    }

    /** What the failure of a hook that has a transaction of its own leaves behind. */
    static String afterHook(HookMoment moment, Optional<String> migration) {
        return switch (moment) {
            case BEFORE_RUN -> "No migration was run.";
            case BEFORE_EACH -> "The run ended before " + migration.orElseThrow() + ".";
            case AFTER_EACH ->
                    "The run ended after " + migration.orElseThrow() + ", which stays done.";
            case AFTER_RUN -> "What the run has done stays.";
        };
    }

    static String rolledBack(String migration) {
        return migration + " was rolled back; its record is as it was before.";
    }

    static MigrationFailedException failed(
            MigrationCall call,
            StatementLog log,
            Database database,
            String consequence,
            Throwable cause) {
        String failure =
                log.running()
                        .filter(statement -> Causes.sqlException(cause).isPresent())
                        .map(statement -> failedStatement(log, statement, database, cause))
                        .orElseGet(() -> "\n  " + Causes.reason(cause, database));
        String name = call.name();
        return new MigrationFailedException(
                "%s failed while it was %s:%s%n%s"
                        .formatted(
                                name,
                                call.direction() == Direction.UP ? "applied" : "undone",
                                failure,
                                consequence),
                name,
                List.of(),
                cause instanceof ListenerFailure failed ? failed.thrown() : cause);
    }

    static MigrationFailedException notCommitted(
            String name, Database database, RuntimeException cause) {
        return new MigrationFailedException(
                "%s was executed, but could not be committed with its record:%n  %s%n%s"
                        .formatted(
                                name,
                                Causes.reason(cause, database),
                                isConnectionGone(cause) ? unknownOutcome() : rolledBack()),
                name,
                List.of(),
                cause);
    }

    private static boolean isConnectionGone(Throwable cause) {
        // SQL:2023, class 08: connection exception.
        return Causes.sqlException(cause)
                .filter(e -> String.valueOf(e.getSQLState()).startsWith("08"))
                .isPresent();
    }

    private static String unknownOutcome() {
        return "The connection is gone, so only the database knows whether it was committed; the"
                + " next run looks.";
    }

    static String rolledBack() {
        return "It was rolled back; its record is as it was before.";
    }

    static String nothingDone() {
        return "Nothing was changed.";
    }

    /** What is left of a migration whose statements commit by themselves. */
    static String stopped(
            MigrationCall call, StatementLog log, Journal journal, Database database) {
        int done = journal.count();
        if (journal.standing() == AttemptState.BEGUN_FOR_GOOD) {
            return "It is about a table without transactions, so some of its rows may be written"
                    + " all the same. Look at the table, then settle the migration by hand"
                    + " (migrate:resolve %s --applied | --rolled-back).".formatted(call.name());
        }
        if (done == 0) {
            return rolledBack();
        }
        return stays(done - passing(log, done, database), call, database)
                + " "
                + cure(journal.firstSessionBound());
    }

    private static String stays(int number, MigrationCall call, Database database) {
        if (number == 0) {
            return "Nothing before it stays but the record, which says how far it has got.";
        }
        return "%s before it %s done: %s."
                .formatted(
                        number == 1
                                ? "The statement"
                                : "The " + Phrases.counted(number, "statement"),
                        number == 1 ? "stays" : "stay",
                        call.isTransactional()
                                ? database.product() + " commits DDL by itself"
                                : "transaction:false commits each statement");
    }

    /** How many of the first statements are settings, locks and the like. */
    private static int passing(StatementLog log, int done, Database database) {
        return (int)
                log.statements().stream()
                        .limit(done)
                        .filter(statement -> PassingEffect.isIn(statement, database.dialect()))
                        .count();
    }

    private static String cure(OptionalInt sessionBound) {
        return sessionBound.isEmpty()
                ? "Mend the migration from there on and run it again, which resumes it, or"
                        + " settle it by hand (migrate:resolve)."
                : ("It cannot be resumed, since what statement %d left in the session is gone."
                       + " Finish it or undo it by hand, then settle it (migrate:resolve).")
                        .formatted(sessionBound.getAsInt());
    }

    /** What is to be known before a migration is run that could not be resumed. */
    static String notResumableFrom(MigrationCall call, int number, SqlStatement statement) {
        return "If %s is interrupted behind statement %d (line %d), it cannot be resumed, since"
                        .formatted(call.name(), number, statement.line())
                + " what that leaves ends with its session: "
                + Causes.shortened(statement.text())
                + ". Make such a migration short: put what does not need it into others.";
    }

    static InvalidMigrationException ownTable(String name, SqlStatement statement, String table) {
        return new InvalidMigrationException(
                ("A statement of %s would create, alter, empty or drop the table %s, in which"
                     + " HeroGold ORM keeps its history or its lock (line %d): %s. It was not"
                     + " executed. Have the history in a table of another name (--table,"
                     + " MigrationSettings.withTable), or call the table of the application"
                     + " otherwise.")
                        .formatted(
                                name, table, statement.line(), Causes.shortened(statement.text())));
    }

    static InvalidMigrationException ownSchema(String name, SqlStatement statement, String schema) {
        return new InvalidMigrationException(
                ("A statement of %s would drop the schema %s, in which HeroGold ORM keeps its"
                     + " history (line %d): %s. It was not executed. Drop what the application has"
                     + " in it, or have the application in a schema of its own.")
                        .formatted(
                                name,
                                schema,
                                statement.line(),
                                Causes.shortened(statement.text())));
    }

    private static String failedStatement(
            StatementLog log, SqlStatement statement, Database database, Throwable cause) {
        return "\n  statement %d (line %d): %s\n  %s%s"
                .formatted(
                        log.count(),
                        statement.line(),
                        Causes.shortened(statement.text()).replace("\n", "\n    "),
                        Causes.reason(cause, database),
                        cure(cause));
    }

    /** What cures a failure whose reason is known. */
    private static String cure(Throwable cause) {
        // PostgreSQL manual, Appendix A: active_sql_transaction.
        return Causes.sqlException(cause).filter(e -> "25001".equals(e.getSQLState())).isPresent()
                ? "\n  Write \"transaction:false\" behind the name of its section, or"
                        + " @WithoutTransaction on its class."
                : "";
    }

    static HistoryMismatchException stepChanged(
            String migration, int number, SqlStatement statement) {
        return new HistoryMismatchException(
                ("%s was interrupted after statement %d, which is another one by now (line %d):"
                     + " %s%nWhat has been executed must not change. Bring it back and mend what"
                     + " follows, or settle it by hand (migrate:resolve).")
                        .formatted(migration, number, statement.line(), statement.text()));
    }

    static HistoryMismatchException oneStepChanged(String migration, int number) {
        return new HistoryMismatchException(
                ("%s was interrupted after statement %d, and that or one before it is another one"
                     + " by now. What has been executed must not change. Bring it back and mend"
                     + " what follows, or settle it by hand (migrate:resolve).")
                        .formatted(migration, number));
    }

    static HistoryMismatchException stepsMissing(String migration, int now, int done) {
        return new HistoryMismatchException(
                ("%s was interrupted after %s, but has %d by now. What has been executed must not"
                     + " change. Bring it back and mend what follows, or settle it by hand"
                     + " (migrate:resolve).")
                        .formatted(migration, Phrases.counted(done, "statement"), now));
    }

    static HistoryMismatchException notResumable(String migration, String how) {
        return new HistoryMismatchException(
                ("%s was interrupted and cannot be resumed: it had done something that is no SQL"
                                + " statement (%s). Look at the database, then settle it by hand"
                                + " (migrate:resolve %s --applied | --rolled-back).")
                        .formatted(migration, how, migration));
    }

    static HistoryMismatchException sessionLost(
            String migration, int number, SqlStatement statement) {
        return new HistoryMismatchException(
                ("%s was interrupted and cannot be resumed: what its statement %d (line %d) left in"
                     + " the session ended with that: %s%nNothing was run. Finish it by hand and"
                     + " settle it (migrate:resolve %s --applied), or undo by hand what it did and"
                     + " let it begin anew (migrate:resolve %s --rolled-back).")
                        .formatted(
                                migration,
                                number,
                                statement.line(),
                                Causes.shortened(statement.text()),
                                migration,
                                migration));
    }

    static HistoryMismatchException unknownWhetherExecuted(
            String migration, int number, SqlStatement statement) {
        return new HistoryMismatchException(
                ("%s was interrupted in statement %d (line %d), and the catalogue does not tell"
                     + " whether it was executed: %s%nLook at the database, then settle it by hand"
                     + " (migrate:resolve %s --applied | --rolled-back).")
                        .formatted(
                                migration, number, statement.line(), statement.text(), migration));
    }

    static HistoryMismatchException seenByAnother(
            String migration, int number, SqlStatement statement, String then, String now) {
        return new HistoryMismatchException(
                ("%s was interrupted in statement %d (line %d), which %s executed. Now it is run by"
                     + " %s, to whom the catalogue may show something else, so it cannot be told"
                     + " whether the statement was executed: %s%nRun it as %s, or look at the"
                     + " database and settle it by hand (migrate:resolve %s --applied |"
                     + " --rolled-back).")
                        .formatted(
                                migration,
                                number,
                                statement.line(),
                                then,
                                now,
                                statement.text(),
                                then,
                                migration));
    }

    static HistoryMismatchException rowsInDoubt(
            String migration, int number, SqlStatement statement) {
        return new HistoryMismatchException(
                ("%s was interrupted in statement %d (line %d), which is about a table without"
                     + " transactions, so none, some or all of its rows may have been written:"
                     + " %s%nLook at the table, then settle the migration by hand (migrate:resolve"
                     + " %s --applied | --rolled-back). \"alter table ... engine = InnoDB\" spares"
                     + " this the next time.")
                        .formatted(
                                migration, number, statement.line(), statement.text(), migration));
    }

    static HistoryMismatchException indexBeingBuilt(String table, SqlStatement statement) {
        return new HistoryMismatchException(
                ("An interrupted statement (line %d) may have left an index of %s that is not"
                     + " valid, and another session is creating one just now, so it cannot be told"
                     + " whose it is: %s%nRun the migrations again when that session is done.")
                        .formatted(statement.line(), table, statement.text()));
    }

    static InvalidRequestException notTogether(String name, Database database) {
        return new InvalidRequestException(
                ("%s cannot share one transaction with others: %s. Nothing was run; leave"
                                + " --one-transaction out.")
                        .formatted(
                                name,
                                database.hasTransactionalDdl()
                                        ? "it says transaction:false"
                                        : database.product() + " commits DDL by itself"));
    }

    /** The session of a step was lost, or could not be opened. */
    static DatabaseUnavailableException unavailable(
            String name, DatabaseUnavailableException refusal) {
        return new DatabaseUnavailableException(
                "While " + name + " was run: " + refusal.getMessage(), refusal);
    }
}
