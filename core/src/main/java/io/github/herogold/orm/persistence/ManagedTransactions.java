package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.Optional;

/**
 * The transactions of a unit that somebody else manages, such as a container by JTA, and the entity
 * manager that takes part in them.
 *
 * <p>All methods are about the calling thread, and are called from any.
 */
public interface ManagedTransactions {

    /**
     * The entity manager in the transaction of this thread, the same for everybody in it.
     *
     * @return an open entity manager that has joined the transaction; empty when none is active
     */
    Optional<EntityManager> current();

    /**
     * What begins, ends and marks the transaction of this thread. Where none is active it is not
     * marked for rollback.
     *
     * @return a transaction, to be begun where none is active; for one thread
     */
    EntityTransaction transaction();

    /**
     * The entity manager that reads of this thread use: that of the transaction, else one that is
     * bound to the thread for longer, as a web request may have it. Asking opens none.
     *
     * @return an open entity manager; empty where each read is to have its own
     */
    default Optional<EntityManager> bound() {
        return current();
    }

    /**
     * Whether the transaction of this thread is for reading, so that what is written in it may be
     * lost.
     *
     * @return true if it was begun as read-only
     */
    default boolean isReadOnly() {
        return false;
    }

    /**
     * Whether the transaction of this thread has ended, and the thread still runs in it because
     * somebody is told of that.
     *
     * @return true if a write has to begin another one
     */
    default boolean isOver() {
        return false;
    }

    /**
     * How likely models of this thread are of this unit, where others map the same entity and this
     * thread has an entity manager of none of them.
     *
     * @return as likely as any, unless more is known
     */
    default Likelihood likelihood() {
        return Likelihood.POSSIBLE;
    }
}
