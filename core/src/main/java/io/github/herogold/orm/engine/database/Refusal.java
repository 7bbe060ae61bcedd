package io.github.herogold.orm.engine.database;

import io.github.herogold.orm.migrations.DatabaseUnavailableException;

/** What is thrown where a database refuses what is neither of a migration nor of the history. */
public final class Refusal {
    private Refusal() {}

    /**
     * The exception for a lock, a setting or a transaction that a database has refused.
     *
     * @param cause what the driver or the provider has thrown
     * @return an exception that says what the database says
     */
    public static DatabaseUnavailableException of(Exception cause) {
        return Messages.refused(cause);
    }
}
