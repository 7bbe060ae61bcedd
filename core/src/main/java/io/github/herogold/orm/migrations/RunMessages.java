package io.github.herogold.orm.migrations;

import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.PassingEffect;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is said of migrations and hooks that fail. */
final class RunMessages {
    private RunMessages() {}

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

    static InvalidMigrationException endsTransaction(String call) {
        return new InvalidMigrationException(
                ("%s is not for a migration: the manager begins and ends its transaction. Remove"
                                + " it.")
                        .formatted(call));
    }

    static InvalidMigrationException heldBehindPooler(String name, SqlStatement statement) {
        return new InvalidMigrationException(
                ("Behind a pooler such as PgBouncer a statement of %s would leave something in a"
                     + " session that belongs to others (line %d): %s. It was not executed. Connect"
                     + " to the server itself, or let it end with the transaction (on commit drop,"
                     + " pg_advisory_xact_lock).")
                        .formatted(name, statement.line(), Causes.shortened(statement.text())));
    }

    static InvalidMigrationException setWithoutTransaction(String name, SqlStatement statement) {
        return new InvalidMigrationException(
                ("Without a transaction, a statement of %s would change one session of a pool,"
                     + " PgBouncer's or the application's, so it would reach others and miss what"
                     + " follows it (line %d): %s. It was not executed. Use a transaction, or"
                     + " connect to the server itself (MigrationManager.open).")
                        .formatted(name, statement.line(), Causes.shortened(statement.text())));
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

    static String seedRolledBack() {
        return "It was rolled back.";
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
                ? "Mend the migration from there on and run it again, which goes on there, or"
                        + " settle it by hand (migrate:resolve)."
                : ("It cannot be gone on with, since what statement %d left in the session is gone."
                       + " Finish it or undo it by hand, then settle it (migrate:resolve).")
                        .formatted(sessionBound.getAsInt());
    }

    /** What is to be known before a migration is run that could not be gone on with. */
    static String notResumableFrom(MigrationCall call, int number, SqlStatement statement) {
        return "If %s is interrupted behind statement %d (line %d), it cannot be gone on with, since"
                        .formatted(call.name(), number, statement.line())
                + " what that leaves ends with its session: "
                + Causes.shortened(statement.text())
                + ". Make such a migration short: put what does not need it into others.";
    }

    static String earlier(List<String> done) {
        return done.isEmpty() ? "" : " Done before it in this run: " + Phrases.last(done) + ".";
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
}
