package io.github.herogold.orm.lives.database;

/** What may happen to a call to a simulated server. */
public enum Trouble {
    /** Nothing: it is executed and answered. */
    NONE,
    /** The connection dies before the server has heard of it. */
    CONNECTION_DIES_BEFORE,
    /** The connection dies while the server is at it, which leaves what the product then leaves. */
    CONNECTION_DIES_WITHIN,
    /** The connection dies after it took effect, and before the answer is there. */
    CONNECTION_DIES_AFTER,
    /** The server refuses it. */
    STATEMENT_FAILS,
    /** The process is gone before it, and all its connections with it. */
    PROCESS_GONE_BEFORE,
    /** The process is gone after it took effect. */
    PROCESS_GONE_AFTER
}
