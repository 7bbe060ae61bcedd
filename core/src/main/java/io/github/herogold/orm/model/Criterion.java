package io.github.herogold.orm.model;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

/**
 * A restriction of rows in terms that the compiler checks.
 *
 * <p>It has the shape of the restrictions of Hibernate, so one of these is given by a reference to
 * its method, and what the Criteria API can say, by a lambda expression:
 *
 * <pre>{@code
 * users.where(Restriction.equal(User_.email, "ada@example.org")::toPredicate)
 * users.where((user, cb) -> cb.isTrue(user.get(User_.active)))
 * }</pre>
 *
 * @param <T> the entity class
 */
@FunctionalInterface
public interface Criterion<T> {
    /**
     * Builds the restriction; called anew each time a query is asked.
     *
     * @param root the rows to be restricted
     * @param builder the builder of the unit of persistence
     * @return what must be true of a row
     */
    Predicate toPredicate(Root<T> root, CriteriaBuilder builder);
}
