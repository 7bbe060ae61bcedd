package io.github.herogold.orm.model;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows of an entity class are meant: those that meet every restriction.
 *
 * @param type the entity class
 * @param restrictions what is demanded; none for every row
 * @param <T> the entity class
 */
record Condition<T>(Class<T> type, List<Restriction> restrictions) {

    private static final Restriction NOT_DELETED = Comparison.missing(SoftDeleteModel.DELETED_AT);

    static <T> Condition<T> none(Class<T> type) {
        return new Condition<>(type, List.of());
    }

    /** Every row that is not marked as deleted. */
    static <T> Condition<T> notDeleted(Class<T> type) {
        return SoftDeleteModel.class.isAssignableFrom(type)
                ? Condition.none(type).and(NOT_DELETED)
                : none(type);
    }

    boolean hidesDeleted() {
        return restrictions.contains(NOT_DELETED);
    }

    Condition<T> withDeleted() {
        return new Condition<>(
                type, restrictions.stream().filter(demand -> !demand.equals(NOT_DELETED)).toList());
    }

    Condition<T> and(Restriction restriction) {
        if (restriction instanceof Fragment fragment && fragment.isBlank()) {
            return this;
        }
        if (restrictions.isEmpty()) {
            return new Condition<>(type, List.of(restriction));
        }
        List<Restriction> more = new ArrayList<>(restrictions);
        more.add(restriction);
        return new Condition<>(type, List.copyOf(more));
    }

    /** The queries for these rows, in the language that the restrictions are written in. */
    Queries<T> queries(EntityManager em) {
        return isTyped() ? CriteriaQueries.of(em, this) : JpqlQueries.of(em, this);
    }

    private boolean isTyped() {
        for (Restriction restriction : restrictions) {
            if (restriction instanceof Typed) {
                return true;
            }
        }
        return false;
    }

    /** How messages call these rows. */
    @Override
    public String toString() {
        String name = type.getSimpleName();
        return restrictions.isEmpty()
                ? name
                : restrictions.stream()
                        .map(Restriction::toString)
                        .collect(Collectors.joining(" and ", name + " where ", ""));
    }
}
