package io.github.herogold.orm.provider;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one provider of persistence knows beyond Jakarta Persistence.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader} and called from any thread. What
 * they note of an entity manager ends with its transaction.
 */
public interface ProviderKnowledge {

    /**
     * Whether this is about the provider of an entity manager.
     *
     * @param entityManager an open entity manager
     * @return true if the other methods can be called with it
     */
    boolean serves(EntityManager entityManager);

    /**
     * Notes what an object of the caller is like, before it is written.
     *
     * <p>From here to the end of the transaction the same is noted of all that is written with it.
     * After a rollback the objects have the ids, versions, times and snapshots of collections again
     * that they had when they were noted.
     *
     * @param entityManager an entity manager in a transaction
     * @param entity an entity, managed or not
     */
    void watch(EntityManager entityManager, Object entity);

    /**
     * Brings what a flush has written back into the detached objects that were merged since {@link
     * #watch}: ids, versions, values that were generated, snapshots of collections.
     *
     * <p>The commit does so once more, for what was written later.
     *
     * @param entityManager an entity manager that was flushed
     */
    void settle(EntityManager entityManager);

    /**
     * Forgets what was noted of objects, so that they are not kept until the transaction ends.
     *
     * @param entityManager an entity manager in a transaction
     * @param entities objects that nobody waits for
     */
    void release(EntityManager entityManager, Collection<?> entities);

    /**
     * Whether the ids of an entity class are generated, so that an entity with an id has been
     * added.
     *
     * @param entityManager an open entity manager
     * @param entity an entity class
     * @return true if an id is never assigned by the application
     */
    boolean generatesIds(EntityManager entityManager, Class<?> entity);

    /**
     * What a managed entity was like when its row was read or written last.
     *
     * @param entityManager an open entity manager
     * @param entity a managed entity
     * @return the values by name of the attribute, without those that are not loaded; empty where
     *     only the row tells. An attribute that is null has an empty value
     */
    Optional<Map<String, Optional<Object>>> loadedState(EntityManager entityManager, Object entity);

    /**
     * Whether writes of an entity write an attribute.
     *
     * @param entityManager an open entity manager
     * @param entity an entity class
     * @param attribute the name of an attribute
     * @param write which write
     * @return false if the row has it from elsewhere, as a formula, or keeps what it has
     */
    boolean writes(EntityManager entityManager, Class<?> entity, String attribute, Write write);

    /** A way to write an entity. */
    enum Write {
        /** The row is new. */
        INSERT,

        /** The row is there. */
        UPDATE
    }

    /**
     * Whether rows of an entity class may be updated.
     *
     * @param entityManager an open entity manager
     * @param entity an entity class
     * @return false if the provider passes over what an update would write
     */
    boolean isMutable(EntityManager entityManager, Class<?> entity);

    /**
     * The value that the provider gives an attribute of a new row, such as the time.
     *
     * @param entityManager an open entity manager
     * @param entity a new entity
     * @param type its class
     * @param attribute the name of an attribute
     * @return the value; empty where the attribute is written as it is
     */
    Optional<Object> generatedValue(
            EntityManager entityManager, Object entity, Class<?> type, String attribute);

    /**
     * Whether an attribute is given a value by the provider when its row is new, and keeps it.
     *
     * @param entityManager an open entity manager
     * @param entity an entity class
     * @param attribute the name of an attribute
     * @return true for such as the time of the insert
     */
    boolean isGeneratedOnce(EntityManager entityManager, Class<?> entity, String attribute);

    /**
     * What keeps {@code insert … on conflict} from writing rows of an entity class as they are
     * written one by one.
     *
     * @param entityManager an open entity manager
     * @param entity an entity class
     * @param write what becomes of a row that is there: {@link Write#INSERT} leaves it as it is
     * @return a sentence about the entity class; empty where nothing does
     */
    Optional<String> obstacleToStatement(EntityManager entityManager, Class<?> entity, Write write);

    /**
     * Gives a parameter of a query the value of an attribute, which is converted as in its rows.
     *
     * @param query a query
     * @param position the number of the parameter
     * @param value the value
     * @param type the type of the attribute
     */
    void bind(Query query, int position, @Nullable Object value, Type<?> type);

    /**
     * Reads a query before the entity manager does, which would mark its transaction for rollback
     * for a mistake in the text.
     *
     * @param entityManager an open entity manager
     * @param query a query in Jakarta Persistence's query language
     * @param result what it returns; empty for an update, a delete or an insert
     * @throws IllegalArgumentException if the entity manager would not understand it
     */
    void requireUnderstood(EntityManager entityManager, String query, Optional<Class<?>> result);
}
