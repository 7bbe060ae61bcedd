package io.github.herogold.orm.benchmarks.models.peers.work;

import java.util.List;

/**
 * The rows of the table {@code item}, as one tool reads and writes them.
 *
 * <p>All but {@link #inTransaction}, {@link #addAll} and {@link #addAllPooled} are called within a
 * transaction.
 */
public interface Items extends AutoCloseable {
    /**
     * Does work in a transaction that is rolled back at the end, when all has been sent.
     *
     * @param work what to do
     */
    void inTransaction(Runnable work);

    /**
     * Finds a row.
     *
     * @param id its id
     * @return the entity
     */
    Object get(long id);

    /**
     * Finds rows by a condition, ordered by id.
     *
     * @param from the least number
     * @param to the number after the greatest
     * @return the entities, all of them read
     */
    List<?> numbered(int from, int to);

    /**
     * Inserts a row.
     *
     * @param number its number
     */
    void add(int number);

    /**
     * Updates rows, each as the tool does it with an entity.
     *
     * @param items entities that were found
     * @param number the new number of the first, each other one having the next
     */
    void renumber(List<?> items, int number);

    /**
     * Deletes rows, each as the tool does it with an entity.
     *
     * @param items entities that were found
     */
    void delete(List<?> items);

    /**
     * Inserts rows in one transaction, with ids of an identity column.
     *
     * @param rows how many
     */
    void addAll(int rows);

    /**
     * Inserts rows in one transaction into the table {@code pooled_item}, with ids of a sequence.
     *
     * @param rows how many
     */
    void addAllPooled(int rows);

    @Override
    void close();
}
