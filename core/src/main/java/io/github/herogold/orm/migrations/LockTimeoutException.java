package io.github.herogold.orm.migrations;

import java.io.Serial;

/** Another process migrates the same schema, and did not end in time; nothing was done. */
public final class LockTimeoutException extends MigrationException {
    @Serial private static final long serialVersionUID = 1L;

    LockTimeoutException(String message) {
        super(message, null);
    }
}
