package io.github.herogold.orm.engine.history;

import io.github.herogold.orm.engine.text.Checksum;
import io.github.herogold.orm.engine.text.EnumWords;
import io.github.herogold.orm.engine.text.NameList;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.persistence.Orm;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns of a row of {@link MigrationRecord} with their values; those without one are null. */
public final class RecordColumns {
    private final Map<String, Optional<?>> values = new LinkedHashMap<>();

    private RecordColumns() {}

    /** Columns of a row that is there. */
    public static RecordColumns changed() {
        return new RecordColumns().with("updated_at", Orm.now());
    }

    /** The columns of a row that is new. */
    public static RecordColumns ofNew(String name, int batch, MigrationRecord.State state) {
        Instant now = Orm.now();
        return new RecordColumns()
                .with("name", name)
                .with("batch", batch)
                .with("applied_at", now)
                .with("created_at", now)
                .with("updated_at", now)
                .with("format_version", RecordFormat.USUAL)
                .state(state);
    }

    /** Where the migration stands. */
    public RecordColumns state(MigrationRecord.State state) {
        return with("state", EnumWords.of(state));
    }

    /** When the migration was applied. */
    public RecordColumns appliedAt(Instant moment) {
        return with("applied_at", moment);
    }

    /** The checksum of its file, if it has one. */
    public RecordColumns checksum(Optional<Checksum> sum) {
        return with("checksum", sum.map(Checksum::text));
    }

    /** The names of the migrations that it stands for. */
    public RecordColumns replaces(List<String> names) {
        return with("replaces", NameList.of(names));
    }

    /** The SQL that undoes it, if that is kept. */
    public RecordColumns wayDown(Optional<String> section) {
        return with("way_down", section);
    }

    /** How many statements are done. */
    public RecordColumns statements(int count) {
        return with("statements", count);
    }

    /** How far the migration has got. */
    public RecordColumns progress(StepsDone steps) {
        return statements(steps.count())
                .with("statement_hashes", steps.hashes())
                .with("format_version", steps.format())
                .beforehand(steps.beforehand())
                .with("error", Optional.empty());
    }

    /** What was noted before a statement that was begun; nothing where none was. */
    public RecordColumns beforehand(Optional<Beforehand> noted) {
        return with("footprint", noted.map(Beforehand::footprint))
                .with("observer", noted.flatMap(Beforehand::observer))
                .with("remains", noted.flatMap(Beforehand::remains));
    }

    /** Nothing is left to resume. */
    public RecordColumns settled() {
        return state(MigrationRecord.State.APPLIED)
                .with("format_version", RecordFormat.USUAL)
                .with("statement_hashes", Optional.empty())
                .beforehand(Optional.empty())
                .with("error", Optional.empty());
    }

    /** The migration is applied, and nothing is left to be resumed. */
    public RecordColumns finished(int count, Duration duration) {
        return settled()
                .statements(count)
                .with("duration_ms", duration.toMillis())
                .appliedAt(Orm.now());
    }

    /** What ended the migration before its end. */
    public RecordColumns error(String reason) {
        return with("error", reason);
    }

    /** All of these and of others, which have the last word. */
    public RecordColumns and(RecordColumns others) {
        values.putAll(others.values);
        return this;
    }

    private RecordColumns with(String column, Object value) {
        return with(column, Optional.of(value));
    }

    private RecordColumns with(String column, Optional<?> value) {
        values.put(column, value);
        return this;
    }

    /** Those that have a value. */
    Map<String, Object> present() {
        Map<String, Object> present = new LinkedHashMap<>();
        values.forEach((name, value) -> value.ifPresent(there -> present.put(name, there)));
        return present;
    }

    /** The values by the names of their columns: texts, whole numbers and moments. */
    Map<String, Optional<?>> values() {
        return Collections.unmodifiableMap(values);
    }
}
