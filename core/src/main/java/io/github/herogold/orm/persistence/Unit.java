package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit of persistence.
 *
 * @param factory its factory
 * @param managed who manages its transactions; empty where its entity managers do it themselves
 */
record Unit(EntityManagerFactory factory, Optional<ManagedTransactions> managed) {
    private static final String TRANSACTIONS = "herogold.transactions";
    private static final String REQUIRED = "required";
    private static final String INDEPENDENT = "independent";

    // A session factory of Hibernate that was not built from a persistence unit has no name.
    String name() {
        return Objects.requireNonNullElse(factory.getName(), "(unnamed)");
    }

    boolean isOpen() {
        return factory.isOpen();
    }

    /** Whether another factory is this one, or stands for it as the proxy of a container does. */
    boolean has(EntityManagerFactory other) {
        return factory.equals(other)
                || (other.isOpen() && factory.getMetamodel() == other.getMetamodel());
    }

    boolean maps(Class<?> entity) {
        return maps(factory.getMetamodel(), entity);
    }

    // The specification offers no question, only this exception: Jakarta Persistence 3.2, 5.1.
    static boolean maps(Metamodel metamodel, Class<?> entity) {
        try {
            metamodel.entity(entity);
            return true;
        } catch (IllegalArgumentException notAnEntity) {
            return false;
        }
    }

    /** Whether a write has to be in a transaction of the caller's. */
    boolean requiresTransaction() {
        return REQUIRED.equals(factory.getProperties().get(TRANSACTIONS));
    }

    /** Whether it begins a transaction of its own where the thread is in one of somebody else's. */
    boolean isIndependent() {
        return managed.filter(ManagedTransactions::isOver).isPresent()
                || INDEPENDENT.equals(factory.getProperties().get(TRANSACTIONS));
    }

    /** Whether this thread is in a transaction that can no longer commit what is written. */
    boolean isMarkedForRollback() {
        return managed.map(ManagedTransactions::transaction)
                .filter(EntityTransaction::getRollbackOnly)
                .isPresent();
    }

    /** Whether this thread is in a transaction that may lose what is written. */
    boolean isReadOnly() {
        return managed.filter(ManagedTransactions::isReadOnly).isPresent();
    }

    /** The entity manager in the transaction of this thread that somebody else manages. */
    Optional<EntityManager> current() {
        return managed.flatMap(ManagedTransactions::current);
    }

    /** The entity manager that this thread has, in a transaction or not. */
    Optional<EntityManager> bound() {
        return managed.flatMap(ManagedTransactions::bound);
    }

    Likelihood likelihood() {
        return managed.map(ManagedTransactions::likelihood).orElse(Likelihood.POSSIBLE);
    }

    /**
     * What takes part in a transaction of this thread for an entity manager: itself, or what it
     * stands for, where the proxy of a container does not know that it does.
     */
    Optional<EntityManager> currentFor(EntityManager asked) {
        return current().filter(joined -> joined == asked || standsFor(asked, joined));
    }

    // The specification offers no question, only this exception: Jakarta Persistence 3.2, 3.1.1.
    private static boolean standsFor(EntityManager asked, EntityManager joined) {
        try {
            return asked.unwrap(joined.getClass()) == joined;
        } catch (PersistenceException another) {
            return false;
        }
    }

    /** The transaction that an entity manager of this unit takes part in. */
    EntityTransaction transactionOf(EntityManager entityManager) {
        return managed.map(ManagedTransactions::transaction)
                .orElseGet(entityManager::getTransaction);
    }

    /** Opens an entity manager for reads, where there is none to join. */
    EntityManagerScope openForReading() {
        EntityManager opened = factory.createEntityManager();
        return managed.isPresent()
                ? EntityManagerScope.withoutTransaction(opened)
                : EntityManagerScope.owning(opened);
    }

    /** Begins a transaction of an entity manager that somebody else keeps. */
    EntityManagerScope begin(EntityManager kept) {
        return managed.map(ManagedTransactions::transaction)
                .map(transaction -> begin(kept, transaction))
                .orElseGet(() -> EntityManagerScope.beginning(kept));
    }

    private static EntityManagerScope begin(EntityManager kept, EntityTransaction transaction) {
        transaction.begin();
        if (!kept.isJoinedToTransaction()) {
            kept.joinTransaction();
        }
        return EntityManagerScope.ending(kept, transaction);
    }

    /** Begins a transaction, where there is none to join. */
    EntityManagerScope begin() {
        return managed.map(this::begin)
                .orElseGet(() -> EntityManagerScope.owning(factory.createEntityManager()));
    }

    private EntityManagerScope begin(ManagedTransactions transactions) {
        EntityTransaction transaction = transactions.transaction();
        transaction.begin();
        try {
            return transactions
                    .current()
                    .map(entityManager -> EntityManagerScope.ending(entityManager, transaction))
                    .orElseGet(
                            () ->
                                    EntityManagerScope.owning(
                                            factory.createEntityManager(), transaction));
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }
}
