package io.github.herogold.orm.spring;

import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** A transaction of Spring that is begun here, or that somebody else has begun. */
final class SpringTransaction implements EntityTransaction {
    private final PlatformTransactionManager manager;
    private final BooleanSupplier otherIsActive;
    private final DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
    private Optional<TransactionStatus> begun = Optional.empty();

    SpringTransaction(PlatformTransactionManager manager, BooleanSupplier otherIsActive) {
        this.manager = manager;
        this.otherIsActive = otherIsActive;
    }

    @Override
    public void begin() {
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
            manager.rollback(joined());
        }
    }

    @Override
    public boolean getRollbackOnly() {
        return begun.isPresent()
                ? begun.get().isRollbackOnly()
                : otherIsActive.getAsBoolean() && joined().isRollbackOnly();
    }

    @Override
    public boolean isActive() {
        return begun.map(status -> !status.isCompleted()).orElseGet(otherIsActive::getAsBoolean);
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

    private TransactionStatus joined() {
        return manager.getTransaction(
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_MANDATORY));
    }
}
