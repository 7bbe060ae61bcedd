package io.github.herogold.orm.migrations;

/**
 * A step whose migration is compiled or parsed, so that it can be attempted.
 *
 * @param step the step
 * @param migration its migration
 * @param call the direction of the migration that it runs
 */
record ReadyStep(Step.Run step, LoadedMigration migration, MigrationCall call) {

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
    String name() {
        return step.name();
    }

    /** Whether it goes on with one that was interrupted. */
    boolean isResumed() {
        return step instanceof Step.Resume
                || (step instanceof Step.Undo undo && undo.isResumed());
    }

    /** Whether it takes the SQL that a record keeps, for want of a file. */
    boolean isByRecord() {
        return step instanceof Step.Undo undo && undo.isByRecord();
    }

    /** Whether it commits together with its record. */
    boolean isAtomicOn(Database database) {
        return database.hasTransactionalDdl() && call.isTransactional() && !isResumed();
    }
}
