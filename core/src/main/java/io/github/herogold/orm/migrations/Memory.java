package io.github.herogold.orm.migrations;

import java.util.function.Supplier;

/** The memory of the process, which a file of a migration may be too large for. */
final class Memory {
    private Memory() {}

    /**
     * Does what takes as much memory as a file is long, or a multiple of it.
     *
     * @param origin where the file is, for messages
     * @throws InvalidMigrationException if there is not enough; what was taken is free again
     */
    static <T> T enoughFor(String origin, Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            throw SourceMessages.tooLarge(origin, Runtime.getRuntime().maxMemory(), e);
        }
    }
}
