package io.github.herogold.orm.model;

import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;

/**
 * What can be asked of the rows of one condition, prepared on one entity manager.
 *
 * @param <T> the entity class
 */
sealed interface Queries<T> permits JpqlQueries, CriteriaQueries {
    TypedQuery<T> rows(List<Order> orders);

    /** The values of attributes, an array for each row; of one attribute, the value itself. */
    TypedQuery<Object> values(List<AttributePath> paths, List<Order> orders);

    TypedQuery<Long> count();

    /** Something for each row, where it only matters whether there are any. */
    TypedQuery<Integer> witnesses();

    Query update(Assignments assignments);

    Query delete();
}
