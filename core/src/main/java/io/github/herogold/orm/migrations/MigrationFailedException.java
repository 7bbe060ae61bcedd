package io.github.herogold.orm.migrations;

import java.io.Serial;
import java.util.List;

/**
 * A migration failed while it ran; it leaves no record, and earlier ones of the run stay applied.
 */
public final class MigrationFailedException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    /** The name of the migration that failed. */
    private final String migration;

    /** The names of those done before. */
    private final String[] done;

    /**
     * Makes an exception.
     *
     * @param message what failed and why, and what that leaves behind
     * @param migration the name of the migration
     * @param done the names of those of the same run that were done before
     * @param cause what is behind it
     */
    public MigrationFailedException(
            String message, String migration, List<String> done, Throwable cause) {
        super(message, cause);
        this.migration = migration;
        this.done = done.toArray(String[]::new);
    }

    /**
     * The migration that failed.
     *
     * @return its name; the name of the hook's file if a hook around a whole run failed
     */
    public String migration() {
        return migration;
    }

    /**
     * The migrations of the same run that were done before.
     *
     * @return their names
     */
    public List<String> done() {
        return List.of(done);
    }

    /**
     * This failure in a run that had done something before.
     *
     * @param earlier the names of what was done before
     * @return another exception that names them too
     */
    public MigrationFailedException after(List<String> earlier) {
        Throwable cause = getCause() == null ? this : getCause();
        return new MigrationFailedException(
                getMessage() + Messages.earlier(earlier), migration, earlier, cause);
    }

    /**
     * This failure in a run that is rolled back as a whole.
     *
     * @param others the names of what had been done before it
     * @return another exception that says that they are not
     */
    public MigrationFailedException takingBack(List<String> others) {
        Throwable cause = getCause() == null ? this : getCause();
        return new MigrationFailedException(
                getMessage() + Messages.takenBack(others), migration, List.of(), cause);
    }
}
