package io.github.herogold.orm.model;

import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attributes of an entity class that hold one value, reached by their paths.
 *
 * <p>Names of attributes reach a query as text, so one that comes from outside is let through only
 * if the metamodel knows it.
 *
 * @param entity the entity class
 * @param <T> the entity class
 */
record Attributes<T>(EntityType<T> entity) {

    /**
     * What stands for an attribute in a query of the entity.
     *
     * <p>An association on the way is followed by a subquery: as a plain path it would be joined,
     * and rows that have none would be lost.
     */
    String jpql(AttributePath path) {
        return jpql(entity, "this", "this", steps(path));
    }

    /** An order in the query language; nothing where there is none. */
    String ordering(List<Order> orders) {
        return orders.isEmpty()
                ? ""
                : orders.stream()
                        .map(order -> order.jpql(jpql(order.path())))
                        .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static String jpql(
            EntityType<?> owner, String variable, String way, List<SingularAttribute<?, ?>> steps) {
        SingularAttribute<?, ?> first = steps.get(0);
        String reached = way + "." + first.getName();
        List<SingularAttribute<?, ?>> rest = steps.subList(1, steps.size());
        if (rest.isEmpty()) {
            return reached;
        }
        if (!(first.getType() instanceof EntityType<?> target)) {
            return jpql(owner, variable, reached, rest);
        }
        boolean isInAnotherTable = AttributeAccess.to(first).isInAnotherTable();
        if (isReference(rest) && !isInAnotherTable) {
            return jpql(owner, variable, reached, rest);
        }
        String other = reached.replace('.', '_');
        String wanted = jpql(target, other, other, rest);
        return isInAnotherTable
                ? "(select %s from %s %s_ join %s_%s %s where %s_ = %s)"
                        .formatted(
                                wanted,
                                owner.getName(),
                                variable,
                                variable,
                                reached.substring(variable.length()),
                                other,
                                variable,
                                variable)
                : "(select %s from %s %s where %s = %s)"
                        .formatted(wanted, target.getName(), other, other, reached);
    }

    /** Whether the rest of a path is the id of an association, which its owner has in its row. */
    private static boolean isReference(List<SingularAttribute<?, ?>> rest) {
        return rest.size() == 1 && rest.get(0).isId();
    }

    /** What stands for an attribute in a query of the Criteria API. */
    Path<?> criteria(Root<T> root, AttributePath path) {
        List<SingularAttribute<?, ?>> steps = steps(path);
        From<?, ?> from = root;
        for (SingularAttribute<?, ?> step : steps.subList(0, steps.size() - 1)) {
            from = from.join(step.getName(), JoinType.LEFT);
        }
        return from.get(steps.get(steps.size() - 1).getName());
    }

    /** The same for a condition, which an association that is missing does not meet. */
    Path<?> plain(Root<T> root, AttributePath path) {
        Path<?> reached = root;
        for (SingularAttribute<?, ?> step : steps(path)) {
            reached = reached.get(step.getName());
        }
        return reached;
    }

    /** What a comparison means: several values are alternatives, unless they are one value here. */
    Comparison meant(Comparison comparison) {
        if (!(comparison.value() instanceof Collection<?>)) {
            return comparison;
        }
        List<SingularAttribute<?, ?>> steps = steps(comparison.path());
        Class<?> held = steps.get(steps.size() - 1).getJavaType();
        return Collection.class.isAssignableFrom(held) ? comparison : comparison.withOneOf();
    }

    /** Whether an attribute may have no value, by itself or because the way to it is missing. */
    boolean mayBeMissing(AttributePath path) {
        return steps(path).stream().anyMatch(step -> step.isOptional() && !step.isId());
    }

    /**
     * These attributes, if all are values: an entity would be joined, and rows without one lost.
     */
    List<AttributePath> values(List<AttributePath> paths) {
        for (AttributePath path : paths) {
            List<SingularAttribute<?, ?>> steps = steps(path);
            if (steps.get(steps.size() - 1).getType() instanceof EntityType<?>) {
                throw QueryMessages.entitySelected(entity, path);
            }
        }
        return paths;
    }

    /** Whether an attribute is a value that others can be greater than. */
    boolean isComparable(AttributePath path) {
        List<SingularAttribute<?, ?>> steps = steps(path);
        return !(steps.get(steps.size() - 1).getType() instanceof ManagedType<?>);
    }

    /** The attributes that make up the id, those of an embedded one in the order of their names. */
    List<AttributePath> ids() {
        return entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .sorted(Comparator.comparing(SingularAttribute::getName))
                .flatMap(Attributes::leaves)
                .map(AttributePath::new)
                .toList();
    }

    private static Stream<String> leaves(SingularAttribute<?, ?> id) {
        return id.getType() instanceof ManagedType<?> embedded && !id.isAssociation()
                ? embedded.getSingularAttributes().stream()
                        .sorted(Comparator.comparing(SingularAttribute::getName))
                        .flatMap(Attributes::leaves)
                        .map(leaf -> id.getName() + "." + leaf)
                : Stream.of(id.getName());
    }

    /** The attributes on a path, from the entity on. */
    List<SingularAttribute<?, ?>> steps(AttributePath path) {
        return path.walk(
                entity,
                ManagedType::getSingularAttributes,
                name -> QueryMessages.unknownAttribute(entity, path, name));
    }
}
