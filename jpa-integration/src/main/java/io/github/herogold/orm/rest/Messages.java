package io.github.herogold.orm.rest;

/** The texts of this package. */
final class Messages {
    /** For the log; clients hear nothing of it. */
    static final String FAILED = "A request has failed.";

    /** For the log, too. */
    static final String CONFLICT = "A request has met a conflict.";

    static final String CHANGED_MEANWHILE =
            "What was to be written was changed or deleted by somebody else since it was read;"
                    + " nothing was written.";

    private Messages() {}

    // Which attributes there are is nothing for clients.
    static String noAttribute(String name) {
        return "There is no attribute " + name + ".";
    }
}
