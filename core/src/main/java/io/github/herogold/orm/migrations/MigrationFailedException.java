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
    private final List<String> done;

    MigrationFailedException(String message, String migration, List<String> done, Throwable cause) {
        super(message, cause);
        this.migration = migration;
        this.done = List.copyOf(done);
    }

    /**
     * The migration that failed.
     *
     * @return its name
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
        return done;
    }

    MigrationFailedException after(List<String> earlier) {
        Throwable cause = getCause() == null ? this : getCause();
        return new MigrationFailedException(
                getMessage() + Messages.earlier(earlier), migration, earlier, cause);
    }
}
