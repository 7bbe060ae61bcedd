package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.text.EnumWords;
import io.github.herogold.orm.engine.text.NameList;
import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The row that says that a migration has been applied; the entity over the table {@code
 * migrations}, unless the manager has another one ({@link MigrationSettings#withTable}).
 *
 * <p>The engine writes the rows by SQL, in the transaction of what they record; this entity reads
 * them. Ids grow in the order of applying. The table is created when the first migration is run.
 * Where DDL commits by itself, a row also tells how far a migration has got that was interrupted.
 */
@Entity
@Table(name = "migrations")
public class MigrationRecord extends BaseModel {
    @Column(name = "name", nullable = false, unique = true, updatable = false)
    private String name = "";

    @Column(name = "batch", nullable = false, updatable = false)
    private int batch;

    @Column(name = "applied_at", nullable = false)
    private Instant appliedAt = Instant.EPOCH;

    @Column(name = "format_version")
    private @Nullable Integer formatVersion;

    @Column(name = "state", length = 20)
    private @Nullable String state;

    @Column(name = "checksum", length = 80)
    private @Nullable String checksum;

    @Column(name = "statements")
    private @Nullable Integer statements;

    @Column(name = "statement_hashes", columnDefinition = "text")
    private @Nullable String statementHashes;

    @Column(name = "footprint", length = 80)
    private @Nullable String footprint;

    @Column(name = "observer", columnDefinition = "text")
    private @Nullable String observer;

    @Column(name = "remains", columnDefinition = "text")
    private @Nullable String remains;

    @Column(name = "duration_ms")
    private @Nullable Long durationMillis;

    @Column(name = "way_down", columnDefinition = "text")
    private @Nullable String wayDown;

    @Column(name = "replaces", columnDefinition = "text")
    private @Nullable String replaces;

    @Column(name = "error", columnDefinition = "text")
    private @Nullable String error;

    /** Where a migration stands that has a row. */
    public enum State {
        /** Begun and not ended: the next run resumes it. */
        APPLYING,
        /** Applied. */
        APPLIED,
        /** Being undone: the next run resumes that. */
        UNDOING
    }

    /** For the persistence provider. */
    protected MigrationRecord() {}

    /**
     * The name of the migration, which is that of its file.
     *
     * @return a name
     */
    public String getName() {
        return name;
    }

    /**
     * The number of the run that applied the migration, counted from 1.
     *
     * @return a number, which migrations of one run share
     */
    public int getBatch() {
        return batch;
    }

    /**
     * When the migration was applied, or begun if it was interrupted.
     *
     * @return a moment in microseconds
     */
    public Instant getAppliedAt() {
        return appliedAt;
    }

    /**
     * Whether the migration is applied, or was interrupted.
     *
     * @return the state
     * @throws HistoryMismatchException if the row says something that this release does not know
     */
    public State getState() {
        return state == null
                ? State.APPLIED
                : EnumWords.read(State.class, state)
                        .orElseThrow(() -> Messages.unknownState(name, state));
    }

    /**
     * The checksum of the file that was applied.
     *
     * @return a version, a colon and hexadecimal digits; empty for what came from a class
     */
    public Optional<String> getChecksum() {
        return Optional.ofNullable(checksum);
    }

    /**
     * How many statements have been executed.
     *
     * @return their number; empty where it was not recorded
     */
    public Optional<Integer> getStatements() {
        return Optional.ofNullable(statements);
    }

    /**
     * How long the migration took.
     *
     * @return a time in milliseconds; empty where it was not measured
     */
    public Optional<Duration> getDuration() {
        return Optional.ofNullable(durationMillis).map(Duration::ofMillis);
    }

    /**
     * The SQL that undoes the migration, kept for releases that do not have its file.
     *
     * @return an SQL section; empty where the way down is not plain SQL, or there is none
     */
    public Optional<String> getWayDown() {
        return Optional.ofNullable(wayDown);
    }

    /**
     * What ended the migration before its end.
     *
     * @return what the database said; empty unless the migration is unfinished
     */
    public Optional<String> getError() {
        return Optional.ofNullable(error);
    }

    /**
     * The migrations that this one stands for, which have a record too; see {@code
     * MigrationManager.squash}.
     *
     * @return names; none for an ordinary migration
     */
    public List<String> getReplaces() {
        return NameList.read(replaces);
    }

    @Override
    public String toString() {
        return name + " (batch " + batch + ")";
    }
}
