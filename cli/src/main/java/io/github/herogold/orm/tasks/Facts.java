package io.github.herogold.orm.tasks;

import io.github.herogold.orm.facts.Fact;
import io.github.herogold.orm.facts.Key;
import io.github.herogold.orm.facts.Kind;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.Resolution;
import io.github.herogold.orm.migrations.SchemaOutcome;
import io.github.herogold.orm.migrations.Squash;
import io.github.herogold.orm.schema.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the tasks tell, each thing once: its words, and its keys for programs. */
final class Facts {
    private Facts() {}

    static Fact finished(Console console, MigrationStep step, Duration duration) {
        Kind kind = step.direction() == Direction.UP ? Kind.APPLIED : Kind.UNDONE;
        return Fact.of(kind, Messages.finished(console, step, duration))
                .with(Key.MIGRATION, step.name())
                .with(Key.MILLIS, duration.toMillis());
    }

    static Fact applied(int count) {
        return Fact.of(Kind.DONE, Messages.applied(count)).with(Key.APPLIED, count);
    }

    static Fact nothingToDo(int before, Location location) {
        return Fact.of(Kind.DONE, Messages.nothingToDo(before, location))
                .with(Key.APPLIED, 0)
                .with(Key.BEFORE, before);
    }

    static Fact undone(int count) {
        return Fact.of(Kind.DONE, Messages.undone(count)).with(Key.UNDONE, count);
    }

    static Fact startedFresh(int count) {
        return Fact.of(Kind.DONE, Messages.startedFresh(count)).with(Key.APPLIED, count);
    }

    static Fact recorded(int count) {
        return Fact.of(Kind.DONE, Messages.recorded(count)).with(Key.RECORDED, count);
    }

    static Fact accepted(String name) {
        return Fact.of(Kind.ACCEPTED, Messages.accepted(name)).with(Key.MIGRATION, name);
    }

    static Fact settled(String name, Resolution resolution) {
        Kind kind = resolution == Resolution.APPLIED ? Kind.RECORDED : Kind.REMOVED;
        return Fact.of(kind, Messages.settled(name, resolution)).with(Key.MIGRATION, name);
    }

    static Fact forgotten(String name) {
        return Fact.of(Kind.REMOVED, Messages.forgotten(name)).with(Key.MIGRATION, name);
    }

    static Fact seeded(int files, Location seeds) {
        return Fact.of(Kind.DONE, Messages.seeded(files, seeds)).with(Key.FILES, files);
    }

    static Fact written(Path file) {
        return Fact.of(Kind.WRITTEN, file.toString()).with(Key.FILE, file.toString());
    }

    static Fact entitiesUnchanged() {
        return Fact.of(Kind.DONE, Messages.entitiesUnchanged()).with(Key.STATE, "unchanged");
    }

    static Fact entitiesChanged() {
        return Fact.of(Kind.DONE, Messages.entitiesChanged()).with(Key.STATE, "changed");
    }

    static Fact open(Question question) {
        List<String> options = question.answers().stream().map(Messages::option).toList();
        return Fact.of(Kind.QUESTION, Messages.open(question, options))
                .with(Key.MESSAGE, question.text())
                .with(Key.ANSWERS, options);
    }

    static Fact sql(String text) {
        return Fact.of(Kind.SCRIPT, text).with(Key.SQL, text);
    }

    static Fact squashed(Squash squash) {
        return Fact.of(Kind.WRITTEN, String.join("\n", Messages.squashed(squash)))
                .with(Key.FILE, squash.file().toString())
                .with(Key.REPLACES, squash.replaces())
                .with(Key.IRREVERSIBLE, squash.irreversible());
    }

    static Fact pending(List<String> names) {
        String text = names.isEmpty() ? Messages.nothingPending() : Messages.pending(names);
        return Fact.of(Kind.DONE, text).with(Key.PENDING, names);
    }

    static Fact script(MigrationScript script) {
        return Fact.of(Kind.SCRIPT, "\n" + script.text().stripTrailing())
                .with(Key.MIGRATION, script.name())
                .with(Key.SQL, script.text().stripTrailing());
    }

    static Fact became(SchemaOutcome outcome, String text) {
        Fact fact =
                Fact.of(Kind.SCHEMA, text)
                        .with(Key.SCHEMA, outcome.schema())
                        .with(Key.APPLIED, outcome.applied().size());
        return outcome.failure()
                .map(failure -> fact.with(Key.MESSAGE, String.valueOf(failure.getMessage())))
                .orElse(fact);
    }

    static Fact summary(List<SchemaOutcome> outcomes) {
        return Fact.of(Kind.DONE, Messages.summary(outcomes))
                .with(Key.SCHEMAS, outcomes.size())
                .with(Key.APPLIED, outcomes.stream().mapToInt(o -> o.applied().size()).sum())
                .with(Key.FAILED, outcomes.stream().filter(o -> o.failure().isPresent()).count());
    }
}
