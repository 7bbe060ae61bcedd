package io.github.herogold.orm.tasks;

import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.MigrationStatus.State;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.Resolution;
import io.github.herogold.orm.migrations.SchemaOutcome;
import io.github.herogold.orm.migrations.Squash;
import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static String interrupted(List<String> done) {
        return "Interrupted. "
                + (done.isEmpty()
                        ? "No migration was finished in this run."
                        : "Finished in this run: " + Phrases.last(done) + ".")
                + " The next run in the same direction finishes what it was in the middle of;"
                + " migrate:status shows what is left.";
    }

    static String done(MigrationStep step) {
        return step.direction() == Direction.UP ? step.name() : step.name() + " (undone)";
    }

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

    static String database(Connection connection) {
        return "Database: " + connection.shown() + " (" + connection.origin() + ")";
    }

    static String notThereYet(Connection connection) {
        return connection.shown()
                + " ("
                + connection.origin()
                + ") does not exist; it is not made now, and nothing is applied there.";
    }

    static String undoingByRecord(Console console, MigrationStep step) {
        return console.notable("Undoing " + step.name() + " by the SQL that the history keeps")
                + ": its file is gone.";
    }

    static String recorded(int count) {
        return count == 1
                ? "Recorded 1 migration as applied; nothing was run."
                : "Recorded " + count + " migrations as applied; nothing was run.";
    }

    static String accepted(String name) {
        return "Recorded the change of " + name + "; nothing of it was run.";
    }

    static String settled(String name, Resolution resolution) {
        return resolution == Resolution.APPLIED
                ? "Recorded " + name + " as applied; nothing was run."
                : "Removed the record of " + name + "; nothing was run.";
    }

    static String startedFresh(int count) {
        return "Dropped everything. " + applied(count);
    }

    static String became(SchemaOutcome outcome, Console console) {
        int applied = outcome.applied().size();
        if (outcome.failure().isEmpty()) {
            return applied == 0 ? "nothing to do" : console.good("applied " + applied);
        }
        return console.notable(applied == 0 ? "failed" : "failed after " + applied)
                + ": "
                + SchemaReport.firstLine(outcome.failure().get());
    }

    static String summary(List<SchemaOutcome> outcomes) {
        long failed = outcomes.stream().filter(o -> o.failure().isPresent()).count();
        long idle =
                outcomes.stream()
                        .filter(o -> o.failure().isEmpty() && o.applied().isEmpty())
                        .count();
        return "%s: %d migrated, %d with nothing to do, %d failed."
                .formatted(
                        outcomes.size() == 1 ? "1 schema" : outcomes.size() + " schemas",
                        outcomes.size() - idle - failed,
                        idle,
                        failed);
    }

    static String forgotten(String name) {
        return "Forgot " + name + "; nothing was run.";
    }

    static String seeded(int files, Location seeds) {
        return switch (files) {
            case 0 -> "Nothing to do: there is no seed file in " + seeds + ".";
            case 1 -> "Ran 1 seed file.";
            default -> "Ran " + files + " seed files.";
        };
    }

    static List<String> squashed(Squash squash) {
        List<String> lines = new ArrayList<>();
        lines.add(squash.file().toString());
        if (!squash.irreversible().isEmpty()) {
            lines.add(
                    "It cannot be undone: there is no way down in plain SQL for "
                            + Phrases.first(squash.irreversible())
                            + ".");
        }
        int replaced = squash.replaces().size();
        lines.add(
                replaced == 1
                        ? "It stands for 1 migration, whose file is still there. Delete it when"
                                + " every database has applied it."
                        : "It stands for "
                                + replaced
                                + " migrations, whose files are still there. Delete them when every"
                                + " database has applied all of them.");
        return lines;
    }

    static String noMigrations() {
        return "There are no migrations.";
    }

    static String nothingPending() {
        return "Nothing is pending.";
    }

    static String pending(List<String> names) {
        return "Pending: " + Phrases.first(names);
    }

    static String summary(MigrationStatus status) {
        return Stream.of(State.APPLIED, State.INTERRUPTED, State.MISSING, State.PENDING)
                .filter(state -> count(status, state) > 0)
                .map(state -> count(status, state) + " " + state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "", "."));
    }

    private static long count(MigrationStatus status, State state) {
        return status.entries().stream().filter(entry -> entry.state() == state).count();
    }

    static String scriptHeader(int scripts) {
        return scripts == 0
                ? "-- Nothing would be executed."
                : """
                -- This would be executed; nothing was changed.
                -- By hand, stop at the first error: psql needs -v ON_ERROR_STOP=1.\
                """;
    }

    static String entitiesUnchanged() {
        return "Nothing to do: the migrations make what the entities need.";
    }

    static String entitiesChanged() {
        return "The entities need something that the migrations do not make: run migrate:generate.";
    }

    static String open(Question question, List<String> options) {
        return question.text() + "\n    " + String.join("\n    ", options);
    }

    /** An answer as a person types it, in quotes where it is more than names. */
    static String option(Answer answer) {
        boolean isPlain = answer.text().matches("[\\w.=]+");
        return "--"
                + answer.kind().word()
                + " "
                + (isPlain ? answer.text() : "\"" + answer.text().replace("\"", "\\\"") + "\"");
    }

    static ConfigurationException noEntities(List<String> packages) {
        return new ConfigurationException(
                packages.isEmpty()
                        ? "No entity was found among the classes that are compiled here. Compile"
                                + " them first, or name them with --classpath, --packages or"
                                + " --classes."
                        : "No entity was found in "
                                + String.join(", ", packages)
                                + ". Check the names, and that the classes are compiled and on the"
                                + " class path.",
                Optional.empty());
    }

    static ConfigurationException notADirectory(String location) {
        return new ConfigurationException(
                "A directory is needed here, not " + location + ". Name a directory.",
                Optional.empty());
    }

    static ConfigurationException noPath(String text, Exception cause) {
        return new ConfigurationException(
                "\"" + text + "\" cannot be the name of a directory.", Optional.of(cause));
    }

    private static String migrations(int count) {
        return count == 1 ? "the one migration is" : "all " + count + " migrations are";
    }
}
