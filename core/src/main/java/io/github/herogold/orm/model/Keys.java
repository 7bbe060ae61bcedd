package io.github.herogold.orm.model;

import jakarta.persistence.criteria.Nulls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of rows in an order that tells any two of them apart.
 *
 * @param mapping the entity class
 * @param orders what rows are ordered by, the id at the end
 * @param <T> the entity class
 */
record Keys<T>(Mapping<T> mapping, List<Order> orders) {

    /** The places in an order, to which the id is added where it is missing. */
    static <T> Keys<T> of(Mapping<T> mapping, List<Order> orders) {
        if (orders.isEmpty()) {
            return new Keys<>(mapping, mapping.idOrders());
        }
        List<Order> unique = new ArrayList<>(orders);
        mapping.idOrders().stream()
                .filter(id -> orders.stream().noneMatch(order -> order.path().equals(id.path())))
                .forEach(unique::add);
        return new Keys<>(mapping, unique);
    }

    /** What is demanded of rows that come after a place. */
    Seek after(Key key) {
        requirePlace(key);
        return new Seek(orders, key);
    }

    /** What is demanded of rows that come before a place. */
    Seek before(Key key) {
        requirePlace(key);
        return new Seek(Order.reversed(orders), key);
    }

    private void requirePlace(Key key) {
        if (key.values().size() != orders.size()) {
            throw QueryMessages.foreignKey(type(), orders, key);
        }
        orders.forEach(this::requireComparable);
    }

    private void requireComparable(Order order) {
        Attributes<T> attributes = mapping.attributes();
        if (!attributes.isComparable(order.path())) {
            throw QueryMessages.noPlaceOfEntity(type(), order.path());
        }
        if (order.nulls() == Nulls.NONE && attributes.mayBeMissing(order.path())) {
            throw QueryMessages.noPlaceBesideNulls(type(), order);
        }
    }

    /** The place of a row. */
    Key of(T row) {
        List<@Nullable Object> values = new ArrayList<>();
        orders.forEach(order -> values.add(mapping.valueOf(row, order.path())));
        return new Key(values);
    }

    private Class<T> type() {
        return mapping.entity().getJavaType();
    }
}
