package io.github.herogold.orm.doctor;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.tasks.Database;
import io.github.herogold.orm.tasks.Location;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static String summary(int problems) {
        return switch (problems) {
            case 0 -> "No problem was found.";
            case 1 -> "1 problem was found.";
            default -> problems + " problems were found.";
        };
    }

    static String java() {
        return System.getProperty("java.version") + " in " + System.getProperty("java.home") + ".";
    }

    static String compiler() {
        return "Migrations in Java are compiled.";
    }

    static String noCompiler(Location location) {
        return "There are migrations in Java in " + location + ", and this Java has no compiler.";
    }

    static String installCompiler() {
        return "Install a JDK, and set JAVA_HOME to it.";
    }

    static String noCompilerNeeded() {
        return "This Java has none; migrations in SQL need none.";
    }

    static String noDriver(String all) {
        return "None of these takes the URL: " + all + ".";
    }

    static String unusable(Throwable cause) {
        return "one that cannot be loaded (" + cause.getMessage() + ")";
    }

    static String notThere(Database database) {
        return where(database) + " does not exist.";
    }

    static String makeDatabase() {
        return "herogold migrate makes it.";
    }

    static String refused(Database database, SQLException cause) {
        return where(database)
                + " refuses to be looked into (SQL state "
                + cause.getSQLState()
                + ").";
    }

    static String product(Database database, String product, String version) {
        return where(database) + ": " + product + " " + version + ".";
    }

    private static String where(Database database) {
        return database.connection().shown() + " (" + database.connection().origin() + ")";
    }

    static String mayCreate() {
        return "Tables may be created.";
    }

    static String mayNotCreate() {
        return "The user may not create tables in this schema.";
    }

    static String unknownRights(SQLException cause) {
        return "The database does not say what the user may do (SQL state "
                + cause.getSQLState()
                + ").";
    }

    static String grant() {
        return "Grant that, or log in as somebody who may (--user).";
    }

    static String locked() {
        return "Another process migrates at this moment.";
    }

    static String waitForLock() {
        return "The next run waits for it (--lock-timeout).";
    }

    static String free() {
        return "Nobody migrates at this moment.";
    }

    static String counts(int applied, int pending) {
        return applied + " applied, " + pending + " pending.";
    }

    static String migrate() {
        return "Run herogold migrate.";
    }

    static String missing(List<String> names) {
        return "Recorded, but not here: " + Phrases.first(names) + ".";
    }

    static String bringBackOrForget() {
        return "Bring the files back, or forget the records (migrate:forget).";
    }

    static String interrupted(List<String> names) {
        return "Interrupted: " + Phrases.first(names) + ".";
    }

    static String resumeOrResolve() {
        return "herogold migrate resumes it; what cannot be resumed is settled by migrate:resolve.";
    }

    static String changed(List<String> names) {
        return "Changed since they were applied: " + Phrases.first(names) + ".";
    }

    static String acceptOrUndo() {
        return "Bring the old text back, or record the new one (migrate --accept-changed).";
    }

    static String noFiles(Database database) {
        return "There is no migration in " + database.location() + ".";
    }

    static String make() {
        return "Write one (migrate:make), or name another directory (--dir).";
    }

    static String files(long number, Database database) {
        return (number == 1 ? "1 migration in " : number + " migrations in ")
                + database.location()
                + ".";
    }

    static String completed(Path file) {
        return "Installed in " + file + ".";
    }

    static String notCompleted() {
        return "No shell is told to complete this command.";
    }

    static String installCompletion() {
        return "herogold generate-completion >>~/.bashrc, or ~/.zshrc, does.";
    }

    static String archiveOff() {
        return "Switched off by HEROGOLD_CDS.";
    }

    static String noArchive() {
        return "Java starts without a class-data archive.";
    }

    static String useLauncher() {
        return "The launcher herogold makes one when its first command has ended.";
    }

    static String inOneLine(OrmException exception) {
        return String.valueOf(exception.getMessage())
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
