package io.github.herogold.orm.jta;

import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JTA transaction of a thread, as Jakarta Persistence speaks of transactions. */
final class JtaTransaction implements EntityTransaction {
    private final TransactionManager transactions;
    private Optional<Integer> timeout = Optional.empty();

    JtaTransaction(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public void begin() {
        try {
            // A timeout is that of the thread until it is taken back: JTA 2.0, 3.2.7.
            if (timeout.isPresent()) {
                transactions.setTransactionTimeout(timeout.get());
            }
            transactions.begin();
        } catch (NotSupportedException | SystemException e) {
            throw Messages.notBegun(e);
        }
    }

    @Override
    public void commit() {
        try {
            transactions.commit();
        } catch (RollbackException e) {
            throw new jakarta.persistence.RollbackException(e.getMessage(), refusal(e));
        } catch (HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw Messages.notCommitted(e);
        }
    }

    // Containers wrap what the provider refused in exceptions of their own.
    private static Throwable refusal(RollbackException thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException) {
                return cause;
            }
        }
        return thrown;
    }

    @Override
    public void rollback() {
        try {
            transactions.rollback();
        } catch (SystemException e) {
            throw Messages.notRolledBack(e);
        }
    }

    @Override
    public void setRollbackOnly() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw Messages.notRolledBack(e);
        }
    }

    @Override
    public boolean getRollbackOnly() {
        return status() == Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public boolean isActive() {
        int status = status();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    private int status() {
        try {
            return transactions.getStatus();
        } catch (SystemException e) {
            throw Messages.noStatus(e);
        }
    }

    @Override
    public void setTimeout(@Nullable Integer seconds) {
        timeout = Optional.ofNullable(seconds);
    }

    @Override
    public @Nullable Integer getTimeout() {
        return timeout.orElse(null);
    }
}
