package io.github.herogold.orm.startup;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;

/**
 * Work that takes part in no JTA transaction, not even one that its caller has begun: MariaDB
 * refuses DDL there, and H2 keeps it after a rollback.
 *
 * @param transactions what knows of transactions; empty where there is no JTA
 */
record OutsideTransaction(Optional<TransactionManager> transactions) {

    static OutsideTransaction of(SessionFactoryImplementor factory) {
        JtaPlatform platform = factory.getServiceRegistry().requireService(JtaPlatform.class);
        return new OutsideTransaction(Optional.ofNullable(platform.retrieveTransactionManager()));
    }

    <R> R call(Supplier<R> work) {
        if (transactions.isEmpty()) {
            return work.get();
        }
        try {
            return call(transactions.get(), work);
        } catch (SystemException | InvalidTransactionException e) {
            throw Messages.notSuspended(e);
        }
    }

    private static <R> R call(TransactionManager transactions, Supplier<R> work)
            throws SystemException, InvalidTransactionException {
        Transaction suspended = transactions.suspend();
        try {
            return work.get();
        } finally {
            if (suspended != null) {
                transactions.resume(suspended);
            }
        }
    }
}
