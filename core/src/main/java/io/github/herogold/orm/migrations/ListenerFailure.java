package io.github.herogold.orm.migrations;

/**
 * Carries what a listener has thrown past those who word what a database says: its cause may be an
 * SQLException of the listener's own.
 */
final class ListenerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException thrown;

    private ListenerFailure(RuntimeException thrown) {
        super("The listener threw " + thrown, thrown);
        this.thrown = thrown;
    }

    /** Tells a listener something. */
    static void carried(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            throw new ListenerFailure(e);
        }
    }

    /** What the listener has thrown. */
    RuntimeException thrown() {
        return thrown;
    }
}
