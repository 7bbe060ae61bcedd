package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.Trouble;

/**
 * Something that happens in the middle of a run.
 *
 * @param what what happens
 * @param among of which calls to the server it is one
 * @param at which one of them, counted from 0; the run may have ended before
 */
record Disturbance(What what, Among among, int at) {

    /** What happens. */
    enum What {
        /** The connection dies before the call. */
        DIES_BEFORE(Trouble.CONNECTION_DIES_BEFORE),
        /** The connection dies within the call. */
        DIES_WITHIN(Trouble.CONNECTION_DIES_WITHIN),
        /** The connection dies when the call has had its effect. */
        DIES_AFTER(Trouble.CONNECTION_DIES_AFTER),
        /** The statement is refused. */
        FAILS(Trouble.STATEMENT_FAILS),
        /** The process ends before the call. */
        GONE_BEFORE(Trouble.PROCESS_GONE_BEFORE),
        /** The process ends when the call has had its effect. */
        GONE_AFTER(Trouble.PROCESS_GONE_AFTER),
        /** Another process runs the migrations before the call. */
        OTHER_PROCESS(Trouble.NONE);

        private final Trouble trouble;

        What(Trouble trouble) {
            this.trouble = trouble;
        }
    }

    /** Which calls are counted. */
    enum Among {
        /** Every call. */
        ALL,
        /** Those that change something, commits among them. */
        CHANGES
    }

    Trouble trouble() {
        return what.trouble;
    }

    @Override
    public String toString() {
        return what + " at " + at + " of " + among;
    }
}
