package io.github.herogold.orm.testing;

import io.github.herogold.orm.OrmException;

/** A test that is running: its transaction, in a unit that it has taken from a pool. */
record RunningTest(UnitPool pool, MigratedUnit unit, TestTransaction transaction) {

    static RunningTest on(UnitPool pool) {
        MigratedUnit unit = pool.take();
        return new RunningTest(pool, unit, TestTransaction.begin(unit.factory()));
    }

    /**
     * Rolls back and gives the unit to the next test.
     *
     * @throws OrmException if the test has committed
     */
    void end(String name) {
        if (!transaction.end()) {
            pool.discard(unit);
            throw Messages.committed(name);
        }
        pool.giveBack(unit);
    }
}
