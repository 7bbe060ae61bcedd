package io.github.herogold.orm.testing;

import io.github.herogold.orm.OrmException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that is running. */
sealed interface RunningTest {

    static RunningTest on(UnitPool pool) {
        MigratedUnit unit = pool.take();
        return new Pooled(pool, unit, TestTransaction.begin(unit.factory()));
    }

    static RunningTest beside(ExtensionContext spring) {
        return new InContext(SpringTestWork.begin(spring));
    }

    TestWork work();

    /**
     * Ends what was begun for it.
     *
     * @throws OrmException if the test has committed what was to be rolled back
     */
    void end(String name);

    /**
     * One with a transaction, in a unit that it has taken from a pool and gives to the next test.
     */
    record Pooled(UnitPool pool, MigratedUnit unit, TestTransaction work) implements RunningTest {
        @Override
        public void end(String name) {
            if (!work.end()) {
                pool.discard(unit);
                throw Messages.committed(name);
            }
            pool.giveBack(unit);
        }
    }

    /** One in an application context of Spring. */
    record InContext(SpringTestWork work) implements RunningTest {
        @Override
        public void end(String name) {
            work.end();
        }
    }
}
