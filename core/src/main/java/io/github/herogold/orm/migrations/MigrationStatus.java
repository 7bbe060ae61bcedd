package io.github.herogold.orm.migrations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which migrations have been applied and which have not.
 *
 * @param entries one for each migration: the recorded ones in the order of applying, then the
 *     pending ones in the order in which they will be applied
 */
public record MigrationStatus(List<Entry> entries) {

    /**
     * Makes a status.
     *
     * @param entries its entries
     */
    public MigrationStatus {
        entries = List.copyOf(entries);
    }

    /** Where a migration stands. */
    public enum State {
        /** Recorded, and its file is there. */
        APPLIED,
        /** Not recorded yet. */
        PENDING,
        /** Recorded, but no source has it. */
        MISSING
    }

    /**
     * One migration.
     *
     * @param name its name
     * @param state where it stands
     * @param batch the run that applied it; empty while it is pending
     * @param appliedAt when it was applied; empty while it is pending
     */
    public record Entry(String name, State state, OptionalInt batch, Optional<Instant> appliedAt) {}

    /**
     * The names of the migrations that have been applied, in the order of applying.
     *
     * @return names, those without a file included
     */
    public List<String> applied() {
        return entries.stream()
                .filter(entry -> entry.state() != State.PENDING)
                .map(Entry::name)
                .toList();
    }

    /**
     * The names of the migrations that are still to be applied, in order.
     *
     * @return names
     */
    public List<String> pending() {
        return names(State.PENDING);
    }

    /**
     * The names of the migrations that are recorded but that no source has.
     *
     * @return names, in the order of applying
     */
    public List<String> missing() {
        return names(State.MISSING);
    }

    static Entry entry(MigrationRecord entry, @Nullable KnownMigration migration) {
        return new Entry(
                entry.getName(),
                migration == null ? State.MISSING : State.APPLIED,
                OptionalInt.of(entry.getBatch()),
                Optional.of(entry.getAppliedAt()));
    }

    static Entry entry(KnownMigration pending) {
        return new Entry(
                pending.name().text(), State.PENDING, OptionalInt.empty(), Optional.empty());
    }

    private List<String> names(State state) {
        return entries.stream().filter(entry -> entry.state() == state).map(Entry::name).toList();
    }
}
