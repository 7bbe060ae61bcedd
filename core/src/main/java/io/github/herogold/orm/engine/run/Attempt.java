package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.migrations.MigrationFailedException;

/**
 * A step while it is being done: begun, executed, completed, closed.
 *
 * <p>One that is closed before it is complete leaves what its kind says: nothing at all, or a
 * record of how far it has come.
 */
sealed interface Attempt extends AutoCloseable permits AtomicAttempt, ResumableAttempt {

    /**
     * Executes the migration.
     *
     * @throws MigrationFailedException if it fails
     */
    void execute();

    /**
     * Records what was done, and commits.
     *
     * @throws MigrationFailedException if that fails
     */
    void complete();

    /** Whether something is left in the session that reaches whoever has it next. */
    boolean changedSession();

    @Override
    void close();
}
