package io.github.herogold.orm.model;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One attribute that a query is ordered by.
 *
 * @param path the attribute, as in {@code author.name}
 * @param direction which way
 * @param nulls where rows without a value come; {@code NONE} leaves it to the database
 */
record Order(AttributePath path, Direction direction, Nulls nulls) {
    private static final Pattern FORM =
            Pattern.compile(
                    "("
                            + AttributePath.LETTERS
                            + ")(?:\\s+(asc|desc))?(?:\\s+nulls\\s+(first|last))?",
                    Pattern.CASE_INSENSITIVE);

    /** Whether values grow or shrink from row to row. */
    enum Direction {
        ASC,
        DESC;

        boolean isAscending() {
            return this == ASC;
        }

        Direction opposite() {
            return isAscending() ? DESC : ASC;
        }
    }

    static Order parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw QueryMessages.unreadableOrder(text);
        }
        return new Order(
                new AttributePath(form.group(1)),
                form.group(2) == null ? Direction.ASC : Direction.valueOf(upper(form.group(2))),
                form.group(3) == null ? Nulls.NONE : Nulls.valueOf(upper(form.group(3))));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    static Order ascending(AttributePath path) {
        return new Order(path, Direction.ASC, Nulls.NONE);
    }

    /** Orders by which the same rows come from the last to the first. */
    static List<Order> reversed(List<Order> orders) {
        return orders.stream().map(Order::reversed).toList();
    }

    private Order reversed() {
        return new Order(path, direction.opposite(), opposite(nulls));
    }

    private static Nulls opposite(Nulls nulls) {
        return switch (nulls) {
            case NONE -> Nulls.NONE;
            case FIRST -> Nulls.LAST;
            case LAST -> Nulls.FIRST;
        };
    }

    /** This order for the Criteria API. */
    jakarta.persistence.criteria.Order criteria(CriteriaBuilder builder, Expression<?> expression) {
        return direction.isAscending()
                ? builder.asc(expression, nulls)
                : builder.desc(expression, nulls);
    }

    /** This order in words of the query language, for an expression that stands for the path. */
    String jpql(String expression) {
        return expression
                + (direction.isAscending() ? " asc" : " desc")
                + switch (nulls) {
                    case NONE -> "";
                    case FIRST -> " nulls first";
                    case LAST -> " nulls last";
                };
    }
}
