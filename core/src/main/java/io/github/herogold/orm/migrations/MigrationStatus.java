package io.github.herogold.orm.migrations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which migrations have been applied and which have not.
 *
 * @param entries one for each migration: the recorded ones in the order of applying, then the
 *     pending ones in the order in which they will be applied
 */
public record MigrationStatus(List<Entry> entries) {
    private static final Set<State> PENDING = Set.of(State.PENDING, State.INTERRUPTED);

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
        /** Begun and not ended; the next run resumes it. */
        INTERRUPTED,
        /** Not recorded yet. */
        PENDING,
        /** Recorded, but no source has it. */
        MISSING
    }

    /** What else there is to know of a migration. */
    public enum Remark {
        /** Its file has changed since it was applied. */
        CHANGED,
        /** It was applied after one that comes behind it. */
        OUT_OF_ORDER,
        /** It has no way down. */
        IRREVERSIBLE,
        /** Another process is at it at this moment, so it is not interrupted. */
        RUNNING
    }

    /**
     * One migration.
     *
     * @param name its name
     * @param state where it stands
     * @param batch the run that applied it; empty while it is pending
     * @param appliedAt when it was applied; empty while it is pending
     * @param remarks what else there is to know
     */
    public record Entry(
            String name,
            State state,
            OptionalInt batch,
            Optional<Instant> appliedAt,
            Set<Remark> remarks) {

        /**
         * Makes an entry.
         *
         * @param name its name
         * @param state where it stands
         * @param batch the run that applied it
         * @param appliedAt when it was applied
         * @param remarks what else there is to know
         */
        public Entry {
            remarks = Set.copyOf(remarks);
        }
    }

    /**
     * The names of the migrations that have been applied, in the order of applying.
     *
     * @return names, those without a file included
     */
    public List<String> applied() {
        return entries.stream()
                .filter(entry -> !PENDING.contains(entry.state()))
                .map(Entry::name)
                .toList();
    }

    /**
     * The names of the migrations that are still to be applied, or to be resumed, in order.
     *
     * @return names
     */
    public List<String> pending() {
        return entries.stream()
                .filter(entry -> PENDING.contains(entry.state()))
                .map(Entry::name)
                .toList();
    }

    /**
     * The names of the migrations that are recorded but that no source has.
     *
     * @return names, in the order of applying
     */
    public List<String> missing() {
        return names(State.MISSING);
    }

    private List<String> names(State state) {
        return entries.stream().filter(entry -> entry.state() == state).map(Entry::name).toList();
    }
}
