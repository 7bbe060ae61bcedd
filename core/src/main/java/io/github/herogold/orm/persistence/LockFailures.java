package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityTransaction;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Hibernate throws where a lock fails, as the exceptions that Jakarta Persistence has for it.
 *
 * <p>Hibernate itself translates them where a lock is the only option of a find, and marks the
 * transaction for rollback, but does neither where there are other options beside it.
 */
final class LockFailures {
    private static final Set<String> OPTIMISTIC =
            Set.of(
                    "org.hibernate.StaleStateException",
                    "org.hibernate.dialect.lock.OptimisticEntityLockException",
                    "org.hibernate.exception.SnapshotIsolationException");
    private static final Set<String> PESSIMISTIC =
            Set.of(
                    "org.hibernate.PessimisticLockException",
                    "org.hibernate.dialect.lock.PessimisticEntityLockException");
    private static final Set<String> TIMEOUT =
            Set.of("org.hibernate.exception.LockTimeoutException");

    private LockFailures() {}

    /** Whether it is about a lock, and Hibernate has not translated it. */
    static boolean isOne(PersistenceException exception) {
        return isOneOf(OPTIMISTIC, exception) || isOneOf(PESSIMISTIC, exception);
    }

    /**
     * The exception that stands for a failed lock.
     *
     * @param failure what Hibernate has thrown
     * @param transaction that in which it has, if there is one
     */
    static PersistenceException translated(
            PersistenceException failure, Optional<EntityTransaction> transaction) {
        if (failure instanceof OptimisticLockException) {
            return failure;
        }
        if (isOneOf(OPTIMISTIC, failure)) {
            return new OptimisticLockException(failure.getMessage(), failure);
        }
        // Jakarta Persistence 3.2, 3.5.4: which of the two depends on what is rolled back.
        return isTimeout(failure) && transaction.filter(LockFailures::isSpoiled).isEmpty()
                ? new LockTimeoutException(failure.getMessage(), failure)
                : new PessimisticLockException(failure.getMessage(), failure);
    }

    /** Whether the transaction in which it was thrown must not be committed. */
    static boolean spoils(PersistenceException exception) {
        return !(exception instanceof LockTimeoutException);
    }

    private static boolean isTimeout(PersistenceException exception) {
        return Stream.iterate((Throwable) exception, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> isOneOf(TIMEOUT, cause));
    }

    // On PostgreSQL, where a refused statement ends the transaction, Hibernate has marked it.
    private static boolean isSpoiled(EntityTransaction transaction) {
        return transaction.isActive() && transaction.getRollbackOnly();
    }

    private static boolean isOneOf(Set<String> names, Throwable exception) {
        return Stream.<Class<?>>iterate(
                        exception.getClass(), Objects::nonNull, Class::getSuperclass)
                .anyMatch(type -> names.contains(type.getName()));
    }
}
