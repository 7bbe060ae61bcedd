package io.github.herogold.orm.tasks;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.MigrationStatus.Entry;
import io.github.herogold.orm.migrations.MigrationStatus.State;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
            Row row = Row.wideEnoughFor(status);
            console.line(row.of("Migration", row.padded("State"), "Batch", "Applied at", ""));
            status.entries().forEach(entry -> console.line(row(row, entry, console)));
            console.line(Messages.summary(status));
        }
    },
    /** JSON for programs: an array of objects, times in UTC. */
    JSON {
        @Override
        void print(MigrationStatus status, Console console) {
            JsonArray entries = new JsonArray();
            status.entries().forEach(entry -> entries.add(json(entry)));
            console.document(new GsonBuilder().setPrettyPrinting().create().toJson(entries));
        }
    };

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    abstract void print(MigrationStatus status, Console console);

    /**
     * A line of the table.
     *
     * @param name how wide names are
     * @param state how wide states are
     */
    private record Row(int name, int state) {
        static Row wideEnoughFor(MigrationStatus status) {
            return new Row(
                    widest("Migration", status.entries().stream().map(Entry::name)),
                    widest("applied", status.entries().stream().map(StatusFormat::word)));
        }

        private static int widest(String one, Stream<String> others) {
            return Stream.concat(Stream.of(one), others).mapToInt(String::length).max().orElse(0);
        }

        String padded(String text) {
            return ("%-" + state + "s").formatted(text);
        }

        String of(String migration, String word, String batch, String time, String remarks) {
            return ("%-" + name + "s  %s  %5s  %-19s  %s")
                    .formatted(migration, word, batch, time, remarks)
                    .stripTrailing();
        }
    }

    private static String row(Row row, Entry entry, Console console) {
        String state = row.padded(word(entry));
        String remarks = String.join(", ", remarks(entry));
        return row.of(
                entry.name(),
                entry.state() == State.APPLIED ? console.good(state) : console.notable(state),
                entry.batch().isPresent() ? String.valueOf(entry.batch().getAsInt()) : "",
                entry.appliedAt().map(TIME::format).orElse(""),
                remarks.isEmpty() ? "" : console.notable(remarks));
    }

    private static List<String> remarks(Entry entry) {
        return entry.remarks().stream()
                .sorted()
                .map(remark -> remark.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }

    private static JsonObject json(Entry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("name", entry.name());
        object.addProperty("state", word(entry));
        entry.batch().ifPresent(batch -> object.addProperty("batch", batch));
        entry.appliedAt().ifPresent(time -> object.addProperty("appliedAt", time.toString()));
        if (!entry.remarks().isEmpty()) {
            JsonArray remarks = new JsonArray();
            remarks(entry).forEach(remarks::add);
            object.add("remarks", remarks);
        }
        return object;
    }

    private static String word(Entry entry) {
        return entry.state().name().toLowerCase(Locale.ROOT);
    }
}
