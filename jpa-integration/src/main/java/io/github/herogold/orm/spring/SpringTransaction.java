package io.github.herogold.orm.spring;

import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** A transaction of Spring that is begun here, or that somebody else has begun. */
final class SpringTransaction implements EntityTransaction {
    private final PlatformTransactionManager manager;
    private final SpringTransactions unit;
    private final DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
    private Optional<TransactionStatus> begun = Optional.empty();

    SpringTransaction(PlatformTransactionManager manager, SpringTransactions unit) {
        this.manager = manager;
        this.unit = unit;
    }

    /** Whether the thread is in a transaction of a manager, which may have ended. */
    static boolean isKnownTo(PlatformTransactionManager manager) {
        try {
            joined(manager);
            return true;
        } catch (IllegalTransactionStateException none) {
            return false;
        }
    }

    @Override
    public void begin() {
        if (unit.isOver()) {
            // Spring would take part in what has been committed or rolled back already.
            definition.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }
        begun = Optional.of(manager.getTransaction(definition));
    }

    @Override
    public void commit() {
        try {
            manager.commit(begun.orElseThrow());
        } catch (RuntimeException e) {
            // Spring has its own exceptions for refusals; models throw those of the provider.
            throw e.getCause() instanceof PersistenceException refusal ? refusal : e;
        }
    }

    @Override
    public void rollback() {
        manager.rollback(begun.orElseThrow());
    }

    @Override
    public void setRollbackOnly() {
        if (begun.isPresent()) {
            begun.get().setRollbackOnly();
        } else {
            // Whoever takes part in a transaction and rolls back marks it for all.
            manager.rollback(joined(manager));
        }
    }

    @Override
    public boolean getRollbackOnly() {
        return begun.isPresent()
                ? begun.get().isRollbackOnly()
                : otherIsActive() && joined(manager).isRollbackOnly();
    }

    @Override
    public boolean isActive() {
        return begun.map(status -> !status.isCompleted()).orElseGet(this::otherIsActive);
    }

    @Override
    public void setTimeout(@Nullable Integer seconds) {
        definition.setTimeout(seconds == null ? TransactionDefinition.TIMEOUT_DEFAULT : seconds);
    }

    @Override
    public @Nullable Integer getTimeout() {
        int seconds = definition.getTimeout();
        return seconds == TransactionDefinition.TIMEOUT_DEFAULT ? null : seconds;
    }

    private boolean otherIsActive() {
        return unit.current().isPresent();
    }

    private static TransactionStatus joined(PlatformTransactionManager manager) {
        return manager.getTransaction(
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_MANDATORY));
    }
}
