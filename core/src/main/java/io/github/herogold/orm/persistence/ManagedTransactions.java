package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.Optional;

/**
 * The transactions of a unit that somebody else manages, such as a container by JTA, and the entity
 * manager that takes part in them.
 *
 * <p>Both methods are about the calling thread, and are called from any.
 */
public interface ManagedTransactions {

    /**
     * The entity manager in the transaction of this thread, the same for everybody in it.
     *
     * @return an open entity manager that has joined the transaction; empty when none is active
     */
    Optional<EntityManager> current();

    /**
     * What begins, ends and marks the transaction of this thread.
     *
     * @return a transaction, to be begun where none is active; for one thread
     */
    EntityTransaction transaction();
}
