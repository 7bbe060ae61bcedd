package io.github.herogold.orm.model;

import io.github.herogold.orm.model.Assignments.Assignment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queries of a condition in Jakarta Persistence's query language.
 *
 * @param <T> the entity class
 */
final class JpqlQueries<T> implements Queries<T> {
    private static final List<Order> UNORDERED = List.of();

    private final EntityManager em;
    private final Condition<T> condition;
    private final Mapping<T> mapping;
    private final Attributes<T> attributes;
    private final JpqlParameters parameters = new JpqlParameters();

    private JpqlQueries(EntityManager em, Condition<T> condition) {
        this.em = em;
        this.condition = condition;
        this.mapping = Mapping.of(em, condition.type());
        this.attributes = mapping.attributes();
    }

    /** Of these queries one can be asked; another needs its own. */
    static <T> JpqlQueries<T> of(EntityManager em, Condition<T> condition) {
        return new JpqlQueries<>(em, condition);
    }

    @Override
    public TypedQuery<T> rows(List<Order> orders) {
        return query(from(orders), condition.type());
    }

    @Override
    public TypedQuery<Object> values(List<AttributePath> paths, List<Order> orders) {
        String selected = paths.stream().map(attributes::jpql).collect(Collectors.joining(", "));
        return query("select " + selected + " " + from(orders), Object.class);
    }

    @Override
    public TypedQuery<Long> count() {
        return query("select count(*) " + from(UNORDERED), Long.class);
    }

    @Override
    public TypedQuery<Integer> witnesses() {
        return query("select 1 " + from(UNORDERED), Integer.class);
    }

    @Override
    public Query update(Assignments assignments) {
        String jpql = "update " + mapping.entityName() + " set " + text(assignments) + where();
        return jpqlStatement(jpql);
    }

    @Override
    public Query delete() {
        return jpqlStatement("delete " + from(UNORDERED));
    }

    private String from(List<Order> orders) {
        return "from " + mapping.entityName() + where() + mapping.ordering(orders);
    }

    private String where() {
        List<Restriction> restrictions = condition.restrictions();
        return switch (restrictions.size()) {
            case 0 -> "";
            case 1 -> " where " + text(restrictions.get(0));
            default ->
                    restrictions.stream()
                            .map(restriction -> "(" + text(restriction) + ")")
                            .collect(Collectors.joining(" and ", " where ", ""));
        };
    }

    private String text(Restriction restriction) {
        if (restriction instanceof Fragment fragment) {
            return parameters.textOf(fragment);
        }
        if (restriction instanceof Comparison comparison) {
            return text(comparison);
        }
        if (restriction instanceof Seek seek) {
            return seek.alternatives().stream().map(this::text).collect(Collectors.joining(" or "));
        }
        throw QueryMessages.textBesideTyped(condition);
    }

    private String text(Comparison comparison) {
        String attribute = attributes.jpql(comparison.path());
        return attributes.meant(comparison).jpql(attribute, parameters);
    }

    private String text(List<Comparison> all) {
        return all.stream().map(this::text).collect(Collectors.joining(" and ", "(", ")"));
    }

    private String text(Assignments assignments) {
        Stream<String> written = assignments.text().map(parameters::textOf).stream();
        Stream<String> values = assignments.values().stream().map(this::text);
        Stream<String> kept = mapping.kept().changeOf(assignments).map(this::text);
        Stream<String> version =
                mapping.kept()
                        .versionCountedUp(assignments)
                        .map(attributes::jpql)
                        .map(counter -> counter + " = " + counter + " + 1");
        return Stream.of(written, values, kept, version)
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    private String text(Assignment assignment) {
        return attributes.jpql(assignment.path()) + " = " + parameters.placeOf(assignment.value());
    }

    private <R> TypedQuery<R> query(String jpql, Class<R> result) {
        return new JpqlText(condition.type(), jpql).query(em, result, parameters);
    }

    private Query jpqlStatement(String jpql) {
        return new JpqlText(condition.type(), jpql).statement(em, parameters);
    }
}
