package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.plan.Step;
import io.github.herogold.orm.engine.recording.MigrationCall;
import io.github.herogold.orm.engine.script.LoadedMigration;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;

/**
 * A step whose migration is compiled or parsed, so that it can be attempted.
 *
 * @param step the step
 * @param migration its migration
 * @param call the direction of the migration that it runs
 */
public record ReadyStep(Step.Run step, LoadedMigration migration, MigrationCall call) {

    /**
     * Makes a step ready.
     *
     * @param step the step
     * @param migration its migration
     * @return the step with its migration
     * @throws InvalidMigrationException if it is to undo what nothing undoes
     */
    static ReadyStep of(Step.Run step, LoadedMigration migration) {
        MigrationCall call =
                step.direction() == Direction.UP
                        ? MigrationCall.up(migration)
                        : MigrationCall.down(migration);
        return new ReadyStep(step, migration, call);
    }

    /** The name of the migration. */
    public String name() {
        return step.name();
    }

    /** Whether it resumes one that was interrupted. */
    public boolean isResumed() {
        return step instanceof Step.Resume || (step instanceof Step.Undo undo && undo.isResumed());
    }

    /** Whether it takes the SQL that a record keeps, for want of a file. */
    boolean isByRecord() {
        return step instanceof Step.Undo undo && undo.isByRecord();
    }

    /** Whether it commits together with its record. */
    public boolean isAtomicOn(Database database) {
        return database.hasTransactionalDdl() && call.isTransactional() && !isResumed();
    }
}
