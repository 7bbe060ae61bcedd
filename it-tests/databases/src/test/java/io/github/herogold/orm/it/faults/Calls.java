package io.github.herogold.orm.it.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls by which a run acts on its database, in their order.
 *
 * <p>Only those of one thread count: what other threads do now and then, such as keeping something
 * alive, would make the number of a call a matter of chance.
 */
final class Calls {
    private final Thread thread = Thread.currentThread();
    private final List<String> made = new ArrayList<>();
    private final int allowed;
    private final Runnable then;

    /**
     * Counts the calls of the current thread.
     *
     * @param allowed how many calls may be made
     * @param then what is done instead of the next one
     */
    Calls(int allowed, Runnable then) {
        this.allowed = allowed;
        this.then = then;
    }

    /** Counts calls without an end. */
    Calls() {
        this(Integer.MAX_VALUE, () -> {});
    }

    /** Hears of a call before it is made. */
    void next(String call) {
        if (Thread.currentThread() != thread) {
            return;
        }
        if (made.size() == allowed) {
            then.run();
        }
        made.add(call.strip().replaceAll("\\s+", " "));
    }

    List<String> made() {
        return List.copyOf(made);
    }
}
