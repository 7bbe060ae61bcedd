package io.github.herogold.orm.jta;

import io.github.herogold.orm.OrmException;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static OrmException notBegun(Exception cause) {
        return new OrmException("The server began no transaction: " + cause.getMessage(), cause);
    }

    static OrmException notCommitted(Exception cause) {
        return new OrmException(
                "The server does not know whether all of the transaction was committed: "
                        + cause.getMessage()
                        + ". Look into its log, and into the databases that took part.",
                cause);
    }

    static OrmException notRolledBack(Exception cause) {
        return new OrmException(
                "The server did not roll the transaction back: " + cause.getMessage(), cause);
    }

    static OrmException noStatus(Exception cause) {
        return new OrmException(
                "The server does not say whether a transaction is active: " + cause.getMessage(),
                cause);
    }
}
