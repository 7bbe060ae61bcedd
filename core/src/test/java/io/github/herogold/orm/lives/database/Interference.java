package io.github.herogold.orm.lives.database;

/** What interferes with the calls of a process to a server. */
public interface Interference {
    /** Nothing ever happens. */
    Interference NONE = call -> Trouble.NONE;

    /**
     * Hears of a call before it reaches the server, and says what happens to it; other processes
     * may do their work meanwhile.
     */
    Trouble at(Call call);

    /**
     * A call.
     *
     * @param text the statement, or what else is asked for
     * @param changes whether it may change something
     */
    record Call(String text, boolean changes) {}
}
