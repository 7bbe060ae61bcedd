package io.github.herogold.orm.spring;

import io.github.herogold.orm.persistence.ForeignTransactions;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows of the transactions of Spring, where Spring is on the class path.
 *
 * <p>It is made by {@link java.util.ServiceLoader}.
 */
public final class SpringForeignTransactions implements ForeignTransactions {
    private final boolean springIsThere = isSpringThere();

    /** For the service loader. */
    public SpringForeignTransactions() {}

    @Override
    public Optional<String> active() {
        return springIsThere && TransactionSynchronizationManager.isActualTransactionActive()
                ? Optional.of(
                        Messages.active(
                                TransactionSynchronizationManager.getCurrentTransactionName()))
                : Optional.empty();
    }

    private static boolean isSpringThere() {
        try {
            Class.forName(
                    "org.springframework.transaction.support.TransactionSynchronizationManager",
                    false,
                    SpringForeignTransactions.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
