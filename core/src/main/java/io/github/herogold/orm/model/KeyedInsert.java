package io.github.herogold.orm.model;

import io.github.herogold.orm.model.values.Versions;
import io.github.herogold.orm.provider.ProviderKnowledge.Write;
import io.github.herogold.orm.provider.Providers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Map;
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
 * @param values what is inserted, by attribute
 * @param unique the attributes of which no two rows have the same values
 * @param <T> the entity class
 */
record KeyedInsert<T>(
        Mapping<T> mapping,
        Map<AttributePath, @Nullable Object> values,
        List<AttributePath> unique) {

    static <T> KeyedInsert<T> of(
            EntityManager em, Mapping<T> mapping, T entity, List<AttributePath> unique) {
        unique.forEach(mapping.attributes()::steps);
        return new KeyedInsert<>(mapping, RowValues.of(em, mapping, entity), unique);
    }

    /** Inserts the entity, or updates the row that is in its way. */
    void orUpdate(EntityManager em) {
        String updates = updates(em);
        execute(em, updates.isEmpty() ? " do nothing" : " do update set " + updates);
    }

    /**
     * Inserts the entity, or leaves the row that is in its way as it is.
     *
     * @return whether it was inserted
     */
    boolean orNothing(EntityManager em) {
        return execute(em, " do nothing") > 0;
    }

    private int execute(EntityManager em, String resolution) {
        JpqlParameters parameters = new JpqlParameters();
        String places =
                values.values().stream().map(parameters::placeOf).collect(Collectors.joining(", "));
        String jpql =
                "insert into %s (%s) values (%s) on conflict (%s)%s"
                        .formatted(
                                mapping.entityName(),
                                names(List.copyOf(values.keySet())),
                                places,
                                names(unique),
                                resolution);
        Query insert = new JpqlText(mapping.entity().getJavaType(), jpql).statement(em, parameters);
        return insert.executeUpdate();
    }

    private String updates(EntityManager em) {
        return values.keySet().stream()
                .filter(path -> !unique.contains(path) && !isOfCreation(path))
                .filter(path -> isUpdated(em, path))
                .map(
                        path ->
                                isCounter(path)
                                        ? path + " = " + path + " + 1"
                                        : path + " = excluded." + path)
                .collect(Collectors.joining(", "));
    }

    private boolean isOfCreation(AttributePath path) {
        return path.text().equals(ActiveRecord_.CREATED_AT)
                || mapping.attributes().steps(path).get(0).isId();
    }

    private boolean isUpdated(EntityManager em, AttributePath path) {
        List<SingularAttribute<?, ?>> steps = mapping.attributes().steps(path);
        return AttributeAccess.areWritten(steps, Write.UPDATE)
                && Providers.of(em)
                        .writes(
                                em,
                                mapping.entity().getJavaType(),
                                steps.get(0).getName(),
                                Write.UPDATE);
    }

    private boolean isCounter(AttributePath path) {
        SingularAttribute<?, ?> attribute = mapping.attributes().steps(path).get(0);
        return attribute.isVersion() && Versions.areCounted(attribute.getJavaType());
    }

    private static String names(List<AttributePath> paths) {
        return paths.stream().map(AttributePath::text).collect(Collectors.joining(", "));
    }
}
