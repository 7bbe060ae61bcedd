package io.github.herogold.orm.tasks;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.MigrationStatus.State;
import io.github.herogold.orm.migrations.SchemaOutcome;
import io.github.herogold.orm.migrations.SchemaStatus;
import java.util.List;

/** What is printed of many schemas: a line for each, so that a thousand can be looked through. */
final class SchemaReport {
    private static final String HEADER = "Schema";

    private SchemaReport() {}

    /** Prints what failed as a whole, then a line for each schema, then how many there are. */
    static void print(List<SchemaOutcome> outcomes, Console console) {
        for (SchemaOutcome outcome : outcomes) {
            outcome.failure()
                    .ifPresent(
                            failure ->
                                    new ConsoleOfSchema(console, outcome.schema())
                                            .line(text(failure)));
        }
        int width = width(outcomes.stream().map(SchemaOutcome::schema).toList());
        for (SchemaOutcome outcome : outcomes) {
            console.tell(
                    Facts.became(
                            outcome,
                            padded(outcome.schema(), width)
                                    + "  "
                                    + Messages.became(outcome, console)));
        }
        console.tell(Facts.summary(outcomes));
    }

    static void printTable(List<SchemaStatus> statuses, Console console) {
        int width = width(statuses.stream().map(SchemaStatus::schema).toList());
        console.line(padded(HEADER, width) + "  Applied  Pending  Interrupted");
        for (SchemaStatus schema : statuses) {
            String rest =
                    schema.status()
                            .map(SchemaReport::numbers)
                            .or(() -> schema.failure().map(SchemaReport::firstLine))
                            .orElseThrow();
            console.line(padded(schema.schema(), width) + "  " + rest);
        }
    }

    static void printJson(List<SchemaStatus> statuses, Console console) {
        JsonArray schemas = new JsonArray();
        for (SchemaStatus schema : statuses) {
            JsonObject object = new JsonObject();
            object.addProperty("schema", schema.schema());
            schema.status()
                    .ifPresent(
                            status -> {
                                object.addProperty("applied", status.applied().size());
                                object.addProperty("pending", count(status, State.PENDING));
                                object.addProperty("interrupted", count(status, State.INTERRUPTED));
                            });
            schema.failure().ifPresent(failure -> object.addProperty("error", text(failure)));
            schemas.add(object);
        }
        console.document(new GsonBuilder().setPrettyPrinting().create().toJson(schemas));
    }

    /** The beginning of a message, which names what went wrong. */
    static String firstLine(OrmException failure) {
        return text(failure).lines().findFirst().orElse("").replaceFirst(":$", "");
    }

    private static String text(OrmException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String numbers(MigrationStatus status) {
        return "%7d  %7d  %11d"
                .formatted(
                        status.applied().size(),
                        count(status, State.PENDING),
                        count(status, State.INTERRUPTED));
    }

    private static long count(MigrationStatus status, State state) {
        return status.entries().stream().filter(entry -> entry.state() == state).count();
    }

    private static int width(List<String> names) {
        return names.stream().mapToInt(String::length).reduce(HEADER.length(), Math::max);
    }

    private static String padded(String name, int width) {
        return ("%-" + width + "s").formatted(name);
    }
}
