package io.github.herogold.orm.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
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
        return bound(() -> em.createQuery(jpql, result), parameters);
    }

    /** Makes the query and gives it its parameters; where that fails, the text is shown. */
    <Q extends Query> Q bound(Supplier<Q> creation, JpqlParameters parameters) {
        Q query = understood(creation, parameters);
        int wanted = query.getParameters().size();
        if (wanted > parameters.count()) {
            throw QueryMessages.missingParameters(type, jpql, wanted, parameters.count());
        }
        return query;
    }

    // IllegalArgumentException is what the specification has for a query or a parameter that is
    // wrong: Jakarta Persistence 3.2, 3.11.
    private <Q extends Query> Q understood(Supplier<Q> creation, JpqlParameters parameters) {
        try {
            Q query = creation.get();
            parameters.bindTo(query);
            return query;
        } catch (IllegalArgumentException e) {
            throw QueryMessages.unusableQuery(type, jpql, e);
        }
    }
}
