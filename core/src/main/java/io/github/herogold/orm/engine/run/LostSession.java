package io.github.herogold.orm.engine.run;

import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.Optional;

/**
 * What statements of an earlier run left in their session, which ended with that run, and no text
 * brings back: a variable made from data, a temporary table, a lock.
 */
final class LostSession {
    private final String migration;
    private Optional<Maker> first = Optional.empty();

    LostSession(String migration) {
        this.migration = migration;
    }

    /** A statement that is done, and what it left is gone. */
    private record Maker(int number, SqlStatement statement) {}

    /** Hears of a statement that is done and left something of the kind. */
    void with(int number, SqlStatement statement) {
        first = first.or(() -> Optional.of(new Maker(number, statement)));
    }

    /**
     * Makes sure that a statement which is still to be done can count on its session.
     *
     * @throws HistoryMismatchException if something that it may need is lost
     */
    void requireNothing() {
        if (first.isPresent()) {
            Maker maker = first.get();
            throw Messages.sessionLost(migration, maker.number(), maker.statement());
        }
    }
}
