package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.persistence.Orm;

/** A transaction that fails once its work is done. */
final class Rollback {
    private static final String REASON = "changed my mind";

    private Rollback() {}

    static void after(Runnable work) {
        assertThatThrownBy(() -> Orm.inTransaction(() -> workAndFail(work)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(REASON);
    }

    static void after(String unit, Runnable work) {
        assertThatThrownBy(() -> Orm.inTransaction(unit, () -> workAndFail(work)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(REASON);
    }

    private static void workAndFail(Runnable work) {
        work.run();
        throw new IllegalStateException(REASON);
    }
}
