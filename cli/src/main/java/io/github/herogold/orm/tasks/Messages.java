package io.github.herogold.orm.tasks;

import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationStep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static String finished(Console console, MigrationStep step, Duration duration) {
        String verb = step.direction() == Direction.UP ? "Applied" : "Undid";
        return "%s %s (%d ms)".formatted(console.good(verb), step.name(), duration.toMillis());
    }

    static String applied(int count) {
        return count == 1 ? "Applied 1 migration." : "Applied " + count + " migrations.";
    }

    static String nothingToDo(int applied, Location location) {
        return applied == 0
                ? "Nothing to do: there is no migration in " + location + "."
                : "Nothing to do: " + migrations(applied) + " applied already.";
    }

    static String undone(int count) {
        return switch (count) {
            case 0 -> "Nothing to undo.";
            case 1 -> "Undid 1 migration.";
            default -> "Undid " + count + " migrations.";
        };
    }

    static String confirmReset(int applied) {
        return "Undo " + (applied == 1 ? "the migration" : "all " + applied + " migrations") + "?";
    }

    static ConfigurationException notReset() {
        return new ConfigurationException(
                "Nothing was undone. Give --force to undo everything without being asked.", null);
    }

    static String forgotten(String name) {
        return "Forgot " + name + "; nothing was run.";
    }

    static String noMigrations() {
        return "There are no migrations.";
    }

    static String nothingPending() {
        return "Nothing is pending.";
    }

    static String pending(List<String> names) {
        return "Pending: " + String.join(", ", names);
    }

    static String scriptHeader(int scripts) {
        return scripts == 0
                ? "-- Nothing would be executed."
                : "-- This would be executed; nothing was changed.";
    }

    static ConfigurationException unreadableProperties(Path file, Exception cause) {
        return new ConfigurationException(
                file
                        + " cannot be read ("
                        + cause.getClass().getSimpleName()
                        + "). It is a file of properties in UTF-8: url, user, password.",
                cause);
    }

    static ConfigurationException notADirectory(String location) {
        return new ConfigurationException(
                "A migration cannot be written to " + location + ". Name a directory.", null);
    }

    static ConfigurationException noPath(String text, Exception cause) {
        return new ConfigurationException(
                "\"" + text + "\" cannot be the name of a directory.", cause);
    }

    private static String migrations(int count) {
        return count == 1 ? "the one migration is" : "all " + count + " migrations are";
    }
}
