package io.github.herogold.orm.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The queries of a condition by the Criteria API.
 *
 * @param <T> the entity class
 */
final class CriteriaQueries<T> implements Queries<T> {
    private final EntityManager em;
    private final CriteriaBuilder builder;
    private final Condition<T> condition;
    private final Mapping<T> mapping;
    private final Attributes<T> attributes;

    private CriteriaQueries(EntityManager em, Condition<T> condition) {
        this.em = em;
        this.builder = em.getCriteriaBuilder();
        this.condition = condition;
        this.mapping = Mapping.of(em, condition.type());
        this.attributes = mapping.attributes();
    }

    static <T> CriteriaQueries<T> of(EntityManager em, Condition<T> condition) {
        return new CriteriaQueries<>(em, condition);
    }

    @Override
    public TypedQuery<T> rows(List<Order> orders) {
        CriteriaQuery<T> query = builder.createQuery(condition.type());
        Root<T> root = query.from(condition.type());
        query.select(root).where(restrictions(root)).orderBy(ordering(root, orders));
        return em.createQuery(query);
    }

    @Override
    public TypedQuery<Object> values(List<AttributePath> paths, List<Order> orders) {
        CriteriaQuery<Object> query = builder.createQuery(Object.class);
        Root<T> root = query.from(condition.type());
        List<Selection<?>> selected = new ArrayList<>();
        paths.forEach(path -> selected.add(attributes.criteria(root, path)));
        query.select(selected.size() == 1 ? only(selected) : builder.array(selected));
        query.where(restrictions(root)).orderBy(ordering(root, orders));
        return em.createQuery(query);
    }

    // Whatever the attribute holds is an object.
    @SuppressWarnings("unchecked")
    private static Selection<Object> only(List<Selection<?>> selected) {
        return (Selection<Object>) selected.get(0);
    }

    @Override
    public TypedQuery<Long> count() {
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<T> root = query.from(condition.type());
        query.select(builder.count(root)).where(restrictions(root));
        return em.createQuery(query);
    }

    @Override
    public TypedQuery<Integer> witnesses() {
        CriteriaQuery<Integer> query = builder.createQuery(Integer.class);
        Root<T> root = query.from(condition.type());
        query.select(builder.literal(1)).where(restrictions(root));
        return em.createQuery(query);
    }

    @Override
    public Query update(Assignments assignments) {
        assignments
                .text()
                .ifPresent(
                        text -> {
                            throw QueryMessages.textUpdateOfTyped(condition.type(), text);
                        });
        CriteriaUpdate<T> update = builder.createCriteriaUpdate(condition.type());
        Root<T> root = update.from(condition.type());
        Stream.concat(assignments.values().stream(), mapping.kept().changeOf(assignments))
                .forEach(value -> update.set(known(value.path()), value.value()));
        mapping.kept()
                .versionCountedUp(assignments)
                .forEach(
                        version ->
                                update.set(known(version), builder.sum(number(root, version), 1)));
        return em.createQuery(update.where(restrictions(root)));
    }

    /** The name of an attribute, if there is one of this name. */
    private String known(AttributePath path) {
        attributes.steps(path);
        return path.text();
    }

    private static Expression<Number> number(Root<?> root, AttributePath path) {
        return root.get(path.text());
    }

    @Override
    public Query delete() {
        CriteriaDelete<T> delete = builder.createCriteriaDelete(condition.type());
        Root<T> root = delete.from(condition.type());
        return em.createQuery(delete.where(restrictions(root)));
    }

    private List<jakarta.persistence.criteria.Order> ordering(Root<T> root, List<Order> orders) {
        return orders.stream()
                .map(order -> order.criteria(builder, attributes.criteria(root, order.path())))
                .toList();
    }

    private Predicate[] restrictions(Root<T> root) {
        return condition.restrictions().stream()
                .map(restriction -> predicate(root, restriction))
                .toArray(Predicate[]::new);
    }

    private Predicate predicate(Root<T> root, Restriction restriction) {
        if (restriction instanceof Typed<?> typed) {
            return predicate(root, typed);
        }
        if (restriction instanceof Comparison comparison) {
            return predicate(root, comparison);
        }
        if (restriction instanceof Seek seek) {
            return builder.or(
                    seek.alternatives().stream()
                            .map(alternative -> predicate(root, alternative))
                            .toArray(Predicate[]::new));
        }
        throw QueryMessages.textBesideTyped(condition);
    }

    // A criterion is only ever added to a query of its own entity class.
    @SuppressWarnings("unchecked")
    private Predicate predicate(Root<T> root, Typed<?> typed) {
        return ((Typed<T>) typed).criterion().toPredicate(root, builder);
    }

    private Predicate predicate(Root<T> root, List<Comparison> all) {
        return builder.and(
                all.stream()
                        .map(comparison -> predicate(root, comparison))
                        .toArray(Predicate[]::new));
    }

    // The metamodel says what can be compared; a value of another class is refused by the provider.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Predicate predicate(Root<T> root, Comparison comparison) {
        Expression attribute = attributes.plain(root, comparison.path());
        Object value = comparison.value();
        return switch (attributes.meant(comparison).relation()) {
            case EQUAL -> builder.equal(attribute, value);
            case ONE_OF -> attribute.in((Collection<?>) Objects.requireNonNull(value));
            case LESS -> builder.lessThan(attribute, (Comparable) value);
            case GREATER -> builder.greaterThan(attribute, (Comparable) value);
            case MISSING -> builder.isNull(attribute);
            case PRESENT -> builder.isNotNull(attribute);
        };
    }
}
