package io.github.herogold.orm.spring;

import io.github.herogold.orm.persistence.Likelihood;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tests that run in an application context now. Spring's tests keep contexts open in which none
 * does. Thread-safe.
 */
final class RunningTests {
    private final AtomicInteger running = new AtomicInteger();
    private volatile Likelihood withoutTest = Likelihood.POSSIBLE;

    RunningTests() {}

    void begin() {
        running.incrementAndGet();
    }

    void end() {
        // From now on the context waits for its next test.
        withoutTest = Likelihood.UNLIKELY;
        running.decrementAndGet();
    }

    /** Asked from any thread, since a test has a server and tasks work for it. */
    Likelihood likelihood() {
        return running.get() > 0 ? Likelihood.LIKELY : withoutTest;
    }
}
