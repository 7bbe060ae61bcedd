package io.github.herogold.orm.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The units of the tests that ask for the same, until the end of the run.
 *
 * <p>A unit in memory serves one test at a time, so that tests in parallel do not wait for each
 * other's locks; over a database that is named there is one unit for all. Thread-safe.
 */
final class UnitPool implements AutoCloseable {
    private final TestSettings settings;
    private final ClassLoader classLoader;
    private final List<MigratedUnit> all = new ArrayList<>();
    private final Deque<MigratedUnit> free = new ArrayDeque<>();

    UnitPool(TestSettings settings, ClassLoader classLoader) {
        this.settings = settings;
        this.classLoader = classLoader;
    }

    /** A unit for one test, which gives it back. */
    synchronized MigratedUnit take() {
        if (free.isEmpty()) {
            MigratedUnit unit = MigratedUnit.of(settings, classLoader);
            all.add(unit);
            free.push(unit);
        }
        return isShared() ? free.element() : free.pop();
    }

    synchronized void giveBack(MigratedUnit unit) {
        if (!isShared()) {
            free.push(unit);
        }
    }

    /** Takes back a unit in whose database a test has left something. */
    synchronized void discard(MigratedUnit unit) {
        if (!isShared()) {
            all.remove(unit);
            unit.close();
        }
    }

    @Override
    public synchronized void close() {
        all.forEach(MigratedUnit::close);
    }

    private boolean isShared() {
        return settings.login().isPresent();
    }
}
