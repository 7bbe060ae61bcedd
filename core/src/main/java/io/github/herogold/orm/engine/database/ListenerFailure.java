package io.github.herogold.orm.engine.database;

/**
 * Carries what a listener has thrown past those who word what a database says: its cause may be an
 * SQLException of the listener's own.
 */
public final class ListenerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException thrown;

    private ListenerFailure(RuntimeException thrown) {
        super("The listener threw " + thrown, thrown);
        this.thrown = thrown;
    }

    /** Tells a listener something. */
    public static void carried(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            throw new ListenerFailure(e);
        }
    }

    /** What the listener has thrown. */
    public RuntimeException thrown() {
        return thrown;
    }
}
