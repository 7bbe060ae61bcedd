package io.github.herogold.orm.it.model.unit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.persistence.Orm;

/** A transaction that fails once its work is done. */
public final class Rollback {
    private static final String REASON = "changed my mind";

    private Rollback() {}

    public static void after(Runnable work) {
        assertThatThrownBy(() -> Orm.inTransaction(() -> workAndFail(work)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(REASON);
    }

    public static void after(String unit, Runnable work) {
        assertThatThrownBy(() -> Orm.inTransaction(unit, () -> workAndFail(work)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(REASON);
    }

    private static void workAndFail(Runnable work) {
        work.run();
        throw new IllegalStateException(REASON);
    }
}
