package io.github.herogold.orm.migrations;

import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The row that says that a migration has been applied; the entity over the table {@code
 * migrations}.
 *
 * <p>Ids grow in the order of applying. The table is created when the first migration is run.
 */
@Entity
@Table(name = MigrationRecord.TABLE)
public class MigrationRecord extends BaseModel {
    static final String TABLE = "migrations";

    @Column(name = "name", nullable = false, unique = true, updatable = false)
    private String name = "";

    @Column(name = "batch", nullable = false, updatable = false)
    private int batch;

    @Column(name = "applied_at", nullable = false, updatable = false)
    private Instant appliedAt = Instant.EPOCH;

    /** For the persistence provider. */
    protected MigrationRecord() {}

    MigrationRecord(String name, int batch) {
        this.name = name;
        this.batch = batch;
        this.appliedAt = Orm.now();
    }

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
     * When the migration was applied.
     *
     * @return a moment in microseconds
     */
    public Instant getAppliedAt() {
        return appliedAt;
    }

    @Override
    public String toString() {
        return name + " (batch " + batch + ")";
    }
}
