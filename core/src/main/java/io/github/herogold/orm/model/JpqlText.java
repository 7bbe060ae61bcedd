package io.github.herogold.orm.model;

import io.github.herogold.orm.provider.Providers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The text of a whole query, which may be wrong.
 *
 * @param type the entity class that is asked
 * @param jpql the text
 */
record JpqlText(Class<?> type, String jpql) {

    /** A whole query with its values. */
    <R> TypedQuery<R> prepared(EntityManager em, Class<R> result, Fragment whole) {
        JpqlParameters parameters = new JpqlParameters();
        parameters.textOf(whole);
        return query(em, result, parameters);
    }

    /** A query with its values. */
    <R> TypedQuery<R> query(EntityManager em, Class<R> result, JpqlParameters parameters) {
        return bound(
                em,
                () -> {
                    Providers.of(em).requireUnderstood(em, jpql, Optional.of(result));
                    return em.createQuery(jpql, result);
                },
                parameters);
    }

    /** A statement with its values. */
    Query statement(EntityManager em, JpqlParameters parameters) {
        return bound(
                em,
                () -> {
                    Providers.of(em).requireUnderstood(em, jpql, Optional.empty());
                    return em.createQuery(jpql);
                },
                parameters);
    }

    /** Makes the query and gives it its parameters; where that fails, the text is shown. */
    private <Q extends Query> Q bound(
            EntityManager em, Supplier<Q> creation, JpqlParameters parameters) {
        Q query = understood(em, creation, parameters);
        int wanted = query.getParameters().size();
        if (wanted > parameters.count()) {
            throw QueryMessages.missingParameters(type, jpql, wanted, parameters.count());
        }
        return query;
    }

    // IllegalArgumentException is what the specification has for a query or a parameter that is
    // wrong: Jakarta Persistence 3.2, 3.11.
    private <Q extends Query> Q understood(
            EntityManager em, Supplier<Q> creation, JpqlParameters parameters) {
        try {
            Q query = creation.get();
            parameters.bindTo(query, em);
            return query;
        } catch (IllegalArgumentException e) {
            throw QueryMessages.unusableQuery(type, jpql, e);
        }
    }
}
