package io.github.herogold.orm.it.faults;

/** What a {@link CuttingProxy} does to a message of the client. */
enum Cut {
    /** The connection ends before the server has got the message. */
    REQUEST_LOST(1),
    /** The connection ends when the server has got the message and before it answers. */
    ANSWER_LOST(1),
    /** All connections end before the server has got the message, and no new one is made. */
    NETWORK_LOST(10);

    private final int every;

    Cut(int every) {
        this.every = every;
    }

    /** At how many messages it is tried: at each, or only at every so manieth. */
    int every() {
        return every;
    }
}
