package io.github.herogold.orm.tasks;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.MigrationStatus.Entry;
import io.github.herogold.orm.migrations.MigrationStatus.State;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the status of migrations is printed. */
public enum StatusFormat {
    /** A table for people, times in their own zone. */
    TABLE {
        @Override
        void print(MigrationStatus status, Console console) {
            if (status.entries().isEmpty()) {
                console.line(Messages.noMigrations());
                return;
            }
            int width = width(status);
            console.line(row(width, "Migration", "State  ", "Batch", "Applied at"));
            status.entries().forEach(entry -> console.line(row(width, entry, console)));
        }
    },
    /** JSON for programs: an array of objects, times in UTC. */
    JSON {
        @Override
        void print(MigrationStatus status, Console console) {
            JsonArray entries = new JsonArray();
            status.entries().forEach(entry -> entries.add(json(entry)));
            console.line(new GsonBuilder().setPrettyPrinting().create().toJson(entries));
        }
    };

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    abstract void print(MigrationStatus status, Console console);

    private static int width(MigrationStatus status) {
        return status.entries().stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    }

    private static String row(int width, String name, String state, String batch, String time) {
        return ("%-" + Math.max(width, "Migration".length()) + "s  %s  %5s  %s")
                .formatted(name, state, batch, time)
                .stripTrailing();
    }

    private static String row(int width, Entry entry, Console console) {
        String state = "%-7s".formatted(word(entry));
        return row(
                width,
                entry.name(),
                entry.state() == State.APPLIED ? console.good(state) : console.notable(state),
                entry.batch().isPresent() ? String.valueOf(entry.batch().getAsInt()) : "",
                entry.appliedAt().map(TIME::format).orElse(""));
    }

    private static JsonObject json(Entry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("name", entry.name());
        object.addProperty("state", word(entry));
        entry.batch().ifPresent(batch -> object.addProperty("batch", batch));
        entry.appliedAt().ifPresent(time -> object.addProperty("appliedAt", time.toString()));
        return object;
    }

    private static String word(Entry entry) {
        return entry.state().name().toLowerCase(Locale.ROOT);
    }
}
