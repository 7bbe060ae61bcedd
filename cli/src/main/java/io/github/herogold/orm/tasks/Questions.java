package io.github.herogold.orm.tasks;

import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.migrations.Rollback;
import java.util.List;
import java.util.Optional;

/** What is asked before something is lost, and what is said where the answer is no. */
final class Questions {
    private Questions() {}

    static String confirmReset(int applied, String database) {
        return "Undo "
                + (applied == 1 ? "the migration" : "all " + applied + " migrations")
                + " of "
                + database
                + "?";
    }

    static ConfigurationException notReset() {
        return new ConfigurationException(
                "Nothing was undone. Give --force to undo everything without being asked.",
                Optional.empty());
    }

    static String confirmRedo(Rollback rollback, String database) {
        return "Undo " + undone(rollback) + " of " + database + " and run it again?";
    }

    private static String undone(Rollback rollback) {
        if (rollback instanceof Rollback.After after) {
            return "everything after " + after.name();
        }
        return rollback instanceof Rollback.Migrations migrations
                ? last(migrations.count(), "migration", "migrations")
                : last(((Rollback.Batches) rollback).count(), "batch", "batches");
    }

    private static String last(int count, String one, String many) {
        return "the last " + (count == 1 ? one : count + " " + many);
    }

    static ConfigurationException notRedone() {
        return new ConfigurationException(
                "Nothing was undone. Give --force to undo and run it again without being asked.",
                Optional.empty());
    }

    static String confirmSqlOfHistory(List<String> names, String database) {
        return "No file here undoes "
                + Phrases.first(names)
                + ". Execute in "
                + database
                + " the SQL that the history keeps, which --pretend prints?";
    }

    static ConfigurationException notTrusted() {
        return new ConfigurationException(
                "Nothing was undone. Bring the files back, or give --force to execute the SQL that"
                        + " the history keeps without being asked.",
                Optional.empty());
    }

    static String confirmFresh(String database) {
        return "Drop everything in the schema of "
                + database
                + ", with all data, and migrate it from the beginning?";
    }

    static ConfigurationException notDropped() {
        return new ConfigurationException(
                "Nothing was dropped. Give --force to drop everything without being asked.",
                Optional.empty());
    }

    static String confirmForgetting(String name) {
        return "The migration " + name + " is there, and will be run again. Forget its record?";
    }

    static ConfigurationException notForgotten(String name) {
        return new ConfigurationException(
                "Nothing was forgotten: the migration "
                        + name
                        + " is there, so the next migrate would run it again. Undo it"
                        + " (migrate:rollback), or give --force (herogold.force) to forget its"
                        + " record all the same.",
                Optional.empty());
    }
}
