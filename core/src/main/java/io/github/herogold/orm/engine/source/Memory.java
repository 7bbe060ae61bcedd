package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import java.util.function.Supplier;

/** The memory of the process, which a file of a migration may be too large for. */
public final class Memory {
    private Memory() {}

    /**
     * Does what takes as much memory as a file is long, or a multiple of it.
     *
     * @param origin where the file is, for messages
     * @throws InvalidMigrationException if there is not enough; what was taken is free again
     */
    public static <T> T enoughFor(String origin, Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            throw Messages.tooLarge(origin, Runtime.getRuntime().maxMemory(), e);
        }
    }
}
