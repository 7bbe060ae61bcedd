package io.github.herogold.orm.model;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a query loads with its rows, and how it locks them.
 *
 * @param fetched associations to be loaded with the rows
 * @param graph the name of an entity graph to be loaded
 * @param lock the lock
 */
record Loading(List<AttributePath> fetched, Optional<String> graph, LockModeType lock) {
    static final Loading AS_MAPPED = new Loading(List.of(), Optional.empty(), LockModeType.NONE);

    // Jakarta Persistence 3.2, 3.7.4.2: what the graph does not name is loaded as it is mapped.
    private static final String LOAD_GRAPH = "jakarta.persistence.loadgraph";

    Loading fetching(String... paths) {
        return new Loading(
                Arrays.stream(paths).map(AttributePath::new).toList(), Optional.empty(), lock);
    }

    Loading graph(String name) {
        return new Loading(List.of(), Optional.of(name), lock);
    }

    Loading locking(LockModeType newLock) {
        return new Loading(fetched, graph, newLock);
    }

    boolean isAsMapped() {
        return fetched.isEmpty() && graph.isEmpty();
    }

    /** Whether a row may come several times from the database, once for each of its many. */
    boolean mayMultiplyRows(EntityType<?> entity) {
        return graph.isPresent() || FetchedPaths.of(entity, fetched).anyMany();
    }

    <T> TypedQuery<T> locked(TypedQuery<T> query) {
        return lock == LockModeType.NONE ? query : query.setLockMode(lock);
    }

    <T> TypedQuery<T> loaded(EntityManager em, EntityType<T> entity, TypedQuery<T> query) {
        return isAsMapped() ? query : query.setHint(LOAD_GRAPH, graph(em, entity));
    }

    /** Loads what belongs to rows that have been read. */
    <T> void load(EntityManager em, EntityType<T> entity, List<T> rows) {
        String jpql = "from " + entity.getName() + " where this in ?1";
        TypedQuery<T> same = em.createQuery(jpql, entity.getJavaType()).setParameter(1, rows);
        loaded(em, entity, same).getResultList();
    }

    private EntityGraph<?> graph(EntityManager em, EntityType<?> entity) {
        return graph.<EntityGraph<?>>map(name -> named(em, entity, name))
                .orElseGet(() -> FetchedPaths.of(entity, fetched).graph(em));
    }

    private static EntityGraph<?> named(EntityManager em, EntityType<?> entity, String name) {
        try {
            return em.getEntityGraph(name);
        } catch (IllegalArgumentException e) {
            throw QueryMessages.unknownGraph(entity, name, e);
        }
    }
}
