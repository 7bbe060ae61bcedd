package io.github.herogold.orm.migrations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The record of a migration that is done step by step, kept up to date around each step.
 *
 * <p>It commits together with what the migration did since the last commit. A database that does
 * not outlive the process is spared that: there the record is written at the end, or when the
 * migration fails.
 */
final class Journal {
    private final EntityManager em;
    private final boolean outlivesProcess;
    private final MigrationRecord.State state;
    private final StepsDone before;
    private final boolean resumed;
    private final List<String> uncommitted = new ArrayList<>();
    private Optional<MigrationRecord> unwritten = Optional.empty();
    private Optional<Long> id = Optional.empty();
    private Optional<Home> home = Optional.empty();
    private StepsDone steps;
    private boolean inDoubt;

    private Journal(
            EntityManager em,
            boolean outlivesProcess,
            MigrationRecord.State state,
            StepsDone before,
            boolean resumed) {
        this.em = em;
        this.outlivesProcess = outlivesProcess;
        this.state = state;
        this.before = before;
        this.resumed = resumed;
        this.steps = before;
    }

    /** Begins a record for a migration that has none. */
    static Journal begin(EntityManager em, MigrationRecord entry, boolean outlivesProcess) {
        Journal journal = begun(em, MigrationRecord.State.APPLYING, outlivesProcess);
        entry.begin(journal.state);
        journal.unwritten = Optional.of(entry);
        if (outlivesProcess) {
            journal.commit();
        }
        return journal;
    }

    /** Goes on with a record, which says how far the migration has got. */
    static Journal resume(EntityManager em, long id, boolean outlivesProcess) {
        MigrationRecord entry = em.find(MigrationRecord.class, id);
        Journal journal =
                new Journal(em, outlivesProcess, entry.getState(), entry.stepsDone(), true);
        journal.id = Optional.of(id);
        return journal;
    }

    /** Begins to undo what a record says. */
    static Journal beginUndoing(EntityManager em, long id, boolean outlivesProcess) {
        Journal journal = begun(em, MigrationRecord.State.UNDOING, outlivesProcess);
        journal.id = Optional.of(id);
        journal.entry().begin(journal.state);
        if (outlivesProcess) {
            journal.commit();
        }
        return journal;
    }

    private static Journal begun(
            EntityManager em, MigrationRecord.State state, boolean outlivesProcess) {
        return new Journal(em, outlivesProcess, state, StepsDone.NONE, false);
    }

    /** What was done when this journal was opened. */
    StepsDone before() {
        return before;
    }

    boolean isResumed() {
        return resumed;
    }

    boolean outlivesProcess() {
        return outlivesProcess;
    }

    /** Hears that the migration changes its session, and may leave the schema of this record. */
    void leaving(Supplier<Home> newHome) {
        home = home.or(() -> Optional.of(newHome.get()));
    }

    /** Notes a step that is done, and commits with whatever is committed next. */
    void done(String hash) {
        uncommitted.add(hash);
    }

    /** Notes that a step is about to be executed that commits by itself. */
    void begun(String hash, String footprint) {
        steps = steps.and(uncommitted).andBegun(hash, footprint);
        uncommitted.clear();
        if (outlivesProcess) {
            write();
        }
    }

    /** Commits what has been done, with the record that says so. */
    void commit() {
        steps = steps.and(uncommitted);
        uncommitted.clear();
        if (outlivesProcess) {
            write();
        } else {
            restart();
        }
    }

    /** Takes back what was done since the last commit. */
    void rollBack() {
        em.getTransaction().rollback();
        em.clear();
        em.getTransaction().begin();
    }

    /** The migration is applied. */
    void finish(int statements, Duration duration, Optional<String> wayDown) {
        home.ifPresent(h -> h.come(em));
        MigrationRecord entry = entry();
        entry.undoneBy(wayDown);
        entry.finish(statements, duration);
        if (unwritten.isPresent()) {
            em.persist(entry);
        }
        History.addReplaced(em, entry);
        commitTransaction();
    }

    /** The migration is undone. */
    void remove(List<String> companions) {
        home.ifPresent(h -> h.come(em));
        History.remove(em, entry().getName(), companions);
        commitTransaction();
    }

    /**
     * The migration failed; what is done stays noted.
     *
     * @param answered whether the database said so: if it did not, a statement that was begun may
     *     have been executed, and is left for the next run to look at
     */
    void stoppedBy(String reason, boolean answered) {
        EntityTransaction transaction = em.getTransaction();
        if (transaction.isActive()) {
            transaction.rollback();
        }
        em.clear();
        transaction.begin();
        home.ifPresent(h -> h.come(em));
        unwritten
                .or(() -> Optional.ofNullable(em.find(MigrationRecord.class, id.orElseThrow())))
                .filter(this::isUnfinished)
                .ifPresent(entry -> leave(entry, reason, answered && !inDoubt));
        transaction.commit();
    }

    // When the connection dies in the last commit, that may have come to its end all the same.
    private boolean isUnfinished(MigrationRecord entry) {
        return unwritten.isPresent() || !outlivesProcess || entry.getState() == state;
    }

    private void leave(MigrationRecord entry, String reason, boolean isKnown) {
        if (!isKnown) {
            entry.stoppedBy(reason);
            return;
        }
        // What was not committed is not in the record, whatever this journal remembers.
        StepsDone certain = (outlivesProcess ? entry.stepsDone() : steps).withoutBegun();
        if (certain.count() > 0) {
            entry.begin(state);
            entry.progress(certain);
            entry.stoppedBy(reason);
            unwritten.ifPresent(em::persist);
        } else if (state == MigrationRecord.State.UNDOING) {
            entry.takeUndoingBack();
        } else if (unwritten.isEmpty()) {
            em.remove(entry);
        }
    }

    /** How many steps stay done. */
    int count() {
        return steps.count();
    }

    private void write() {
        home.ifPresentOrElse(h -> h.visit(em, this::writeAtHome), this::writeAtHome);
        restart();
    }

    private void writeAtHome() {
        MigrationRecord entry = entry();
        entry.progress(steps);
        if (unwritten.isPresent()) {
            em.persist(entry);
            id = Optional.of(Objects.requireNonNull(entry.getId()));
            unwritten = Optional.empty();
        }
        em.flush();
    }

    private void restart() {
        commitTransaction();
        em.getTransaction().begin();
    }

    // Until a commit has been answered, nobody knows whether it was executed.
    private void commitTransaction() {
        inDoubt = true;
        em.flush();
        em.getTransaction().commit();
        inDoubt = false;
    }

    // Looked up each time, because a migration may clear the entity manager.
    private MigrationRecord entry() {
        return unwritten.orElseGet(() -> em.find(MigrationRecord.class, id.orElseThrow()));
    }
}
