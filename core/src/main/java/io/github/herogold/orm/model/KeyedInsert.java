package io.github.herogold.orm.model;

import io.github.herogold.orm.model.values.Versions;
import io.github.herogold.orm.provider.ProviderKnowledge.Write;
import io.github.herogold.orm.provider.Providers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The insert of one entity by a statement in which the database decides what becomes of a row that
 * has the same values in some attributes.
 *
 * <p>{@code insert … on conflict} is Hibernate's (query language guide, Insert statements), which
 * has words for it on every database; nobody can come between the question and the answer.
 *
 * @param mapping the entity class
 * @param entity what is inserted
 * @param unique the attributes of which no two rows have the same values
 * @param <T> the entity class
 */
record KeyedInsert<T>(Mapping<T> mapping, T entity, List<AttributePath> unique) {

    /** Inserts the entity, or updates the row that is in its way. */
    void orUpdate(EntityManager em) {
        requireOneStatement(em, Write.UPDATE);
        Map<AttributePath, @Nullable Object> values = values(em, Write.INSERT);
        JpqlParameters parameters = new JpqlParameters();
        String insert = insert(values, parameters);
        String updates = updates(em, values.keySet(), parameters);
        execute(
                em,
                insert + (updates.isEmpty() ? " do nothing" : " do update set " + updates),
                parameters);
    }

    /**
     * Inserts the entity, or leaves the row that is in its way as it is.
     *
     * @return whether it was inserted
     */
    boolean orNothing(EntityManager em) {
        requireOneStatement(em, Write.INSERT);
        JpqlParameters parameters = new JpqlParameters();
        String insert = insert(values(em, Write.INSERT), parameters);
        return execute(em, insert + " do nothing", parameters) > 0;
    }

    private void requireOneStatement(EntityManager em, Write write) {
        Class<T> type = mapping.entity().getJavaType();
        Providers.of(em)
                .obstacleToStatement(em, type, write)
                .ifPresent(
                        obstacle -> {
                            throw KeyedMessages.notByStatement(type, obstacle);
                        });
    }

    private Map<AttributePath, @Nullable Object> values(EntityManager em, Write write) {
        Map<AttributePath, @Nullable Object> values = RowValues.of(em, mapping, entity, write);
        if (write == Write.UPDATE) {
            values.keySet().removeIf(path -> !isUpdated(em, path));
        }
        return values;
    }

    private String insert(Map<AttributePath, @Nullable Object> values, JpqlParameters parameters) {
        List<String> places = new ArrayList<>();
        values.forEach((path, value) -> places.add(parameters.placeOf(value, typeOf(path))));
        return "insert into %s (%s) values (%s) on conflict (%s)"
                .formatted(
                        mapping.entityName(),
                        names(values.keySet()),
                        String.join(", ", places),
                        names(unique));
    }

    private int execute(EntityManager em, String jpql, JpqlParameters parameters) {
        return new JpqlText(mapping.entity().getJavaType(), jpql)
                .statement(em, parameters)
                .executeUpdate();
    }

    private String updates(
            EntityManager em, Set<AttributePath> inserted, JpqlParameters parameters) {
        List<String> updates = new ArrayList<>();
        values(em, Write.UPDATE)
                .forEach(
                        (path, value) -> {
                            if (isCounter(path)) {
                                updates.add(path + " = " + path + " + 1");
                            } else if (inserted.contains(path)) {
                                updates.add(path + " = excluded." + path);
                            } else {
                                updates.add(path + " = " + parameters.placeOf(value, typeOf(path)));
                            }
                        });
        return String.join(", ", updates);
    }

    private Type<?> typeOf(AttributePath path) {
        List<SingularAttribute<?, ?>> steps = mapping.attributes().steps(path);
        return steps.get(steps.size() - 1).getType();
    }

    private boolean isUpdated(EntityManager em, AttributePath path) {
        return !unique.contains(path)
                && !path.text().equals(ActiveRecord_.CREATED_AT)
                && !mapping.attributes().steps(path).get(0).isId()
                && !Providers.of(em)
                        .isGeneratedOnce(em, mapping.entity().getJavaType(), path.text());
    }

    private boolean isCounter(AttributePath path) {
        SingularAttribute<?, ?> attribute = mapping.attributes().steps(path).get(0);
        return attribute.isVersion() && Versions.areCounted(attribute.getJavaType());
    }

    private static String names(Collection<AttributePath> paths) {
        return paths.stream().map(AttributePath::text).collect(Collectors.joining(", "));
    }
}
