package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.migrations.MigrationException;
import java.util.Collection;
import java.util.function.Consumer;

/** Work on many migrations of which none depends on another, shared among the processors. */
public final class InParallel {
    private InParallel() {}

    /**
     * Does what it can of some work ahead of the turn of each migration.
     *
     * <p>What fails is left for its turn, to fail there again: so it is always the first one that a
     * person is told of, and not whichever was the fastest.
     *
     * @param migrations what is worked on
     * @param work reads a text or the like, and keeps what it finds; runs no code of others, which
     *     may count on the thread that it is called by
     */
    public static void tryEach(
            Collection<KnownMigration> migrations, Consumer<KnownMigration> work) {
        migrations.parallelStream().forEach(migration -> attempt(migration, work));
    }

    private static void attempt(KnownMigration migration, Consumer<KnownMigration> work) {
        try {
            work.accept(migration);
        } catch (MigrationException inItsTurn) {
            return;
        }
    }
}
