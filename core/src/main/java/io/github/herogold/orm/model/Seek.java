package io.github.herogold.orm.model;

import io.github.herogold.orm.model.Comparison.Relation;
import jakarta.persistence.criteria.Nulls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The restriction to rows that come after a place in an order; in the opposite order, before it.
 *
 * @param orders the order, whose attributes together tell any two rows apart
 * @param key the place: a value for each attribute of the order
 */
record Seek(List<Order> orders, Key key) implements Restriction {

    /**
     * Lists of comparisons, of which one must hold as a whole: a row comes after another if it is
     * beyond it in one attribute and equal to it in all attributes before that.
     */
    List<List<Comparison>> alternatives() {
        List<List<Comparison>> alternatives = new ArrayList<>();
        List<Comparison> equal = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            Object value = key.values().get(i);
            for (Comparison beyond : beyond(order, value)) {
                List<Comparison> alternative = new ArrayList<>(equal);
                alternative.add(beyond);
                alternatives.add(alternative);
            }
            equal.add(Comparison.equality(order.path(), value));
        }
        return alternatives;
    }

    private static List<Comparison> beyond(Order order, @Nullable Object value) {
        if (value == null) {
            return order.nulls() == Nulls.FIRST
                    ? List.of(Comparison.present(order.path()))
                    : List.of();
        }
        Relation relation = order.direction().isAscending() ? Relation.GREATER : Relation.LESS;
        Comparison beyond = new Comparison(order.path(), relation, value);
        return order.nulls() == Nulls.LAST
                ? List.of(beyond, Comparison.missing(order.path()))
                : List.of(beyond);
    }

    @Override
    public String toString() {
        return "it lies beyond a row";
    }
}
