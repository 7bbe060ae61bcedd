package io.github.herogold.orm.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an entity class are meant, and the queries that this makes.
 *
 * @param type the entity class
 * @param text a {@code where} clause without the word; empty for every row
 * @param parameters the values of {@code ?1}, {@code ?2}, …
 */
record Condition(Class<?> type, String text, List<@Nullable Object> parameters) {

    static Condition none(Class<?> type) {
        return new Condition(type, "", List.of());
    }

    static Condition of(Class<?> type, String text, @Nullable Object... parameters) {
        List<@Nullable Object> copy = new ArrayList<>(Arrays.asList(parameters));
        return new Condition(type, text, Collections.unmodifiableList(copy));
    }

    /** A query whose parameters are bound; {@code selection} may be empty, for the entities. */
    <R> TypedQuery<R> select(EntityManager em, String selection, String ordering, Class<R> result) {
        String jpql = selection + from(em) + ordering;
        return understanding(
                jpql,
                () -> {
                    TypedQuery<R> query = em.createQuery(jpql, result);
                    bind(query);
                    return query;
                });
    }

    int delete(EntityManager em) {
        String jpql = "delete " + from(em);
        Query query =
                understanding(
                        jpql,
                        () -> {
                            Query delete = em.createQuery(jpql);
                            bind(delete);
                            return delete;
                        });
        return query.executeUpdate();
    }

    private String from(EntityManager em) {
        String from = "from " + Mapping.of(em, type).entityName();
        return text.isBlank() ? from : from + " where " + text;
    }

    private void bind(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        if (query.getParameters().size() > parameters.size()) {
            throw Messages.missingParameters(this, query.getParameters().size());
        }
    }

    // IllegalArgumentException is what the specification has for a query or a parameter that is
    // wrong: Jakarta Persistence 3.2, 3.11.
    private <R> R understanding(String jpql, Supplier<R> preparation) {
        try {
            return preparation.get();
        } catch (IllegalArgumentException e) {
            throw Messages.unusableQuery(type, jpql, e);
        }
    }
}
