package io.github.herogold.orm.persistence;

import java.util.Optional;

/**
 * Knows of transactions that a unit of persistence may have no part in.
 *
 * <p>It is found by {@link java.util.ServiceLoader}, and asked before a model begins a transaction
 * of its own. Implementations are called from any thread.
 */
public interface ForeignTransactions {

    /**
     * The transaction that the calling thread is in, whoever takes part in it.
     *
     * @return a sentence that says which one it is, and how a unit comes to take part in it; empty
     *     where the thread is in none
     */
    Optional<String> active();
}
