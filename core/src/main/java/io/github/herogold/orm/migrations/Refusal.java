package io.github.herogold.orm.migrations;

/** What is thrown where a database refuses what is neither of a migration nor of the history. */
final class Refusal {
    private Refusal() {}

    /**
     * The exception for a lock, a setting or a transaction that a database has refused.
     *
     * @param cause what the driver or the provider has thrown
     * @return an exception that says what the database says
     */
    static DatabaseUnavailableException of(Exception cause) {
        return DatabaseMessages.refused(cause);
    }
}
