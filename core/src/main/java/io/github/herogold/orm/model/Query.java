package io.github.herogold.orm.model;

import io.github.herogold.orm.persistence.EntityManagerScope;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question for rows of one entity class, asked when {@link #list()}, {@link #first()}, {@link
 * #count()} and the like are called.
 *
 * <p>Immutable: {@link #orderBy}, {@link #page} and {@link #limit} return another query, so one can
 * be kept, shared between threads and asked again.
 *
 * @param <T> the entity class
 */
public final class Query<T> {
    // PostgreSQL's and MariaDB's drivers read every row before the first unless told otherwise; the
    // hint is Hibernate's, and others pass it over.
    private static final String FETCH_SIZE = "org.hibernate.fetchSize";
    private static final int ROWS_AT_A_TIME = 100;

    private final Class<T> type;
    private final Condition condition;
    private final List<Order> orders;
    private final Rows rows;

    private Query(Class<T> type, Condition condition, List<Order> orders, Rows rows) {
        this.type = type;
        this.condition = condition;
        this.orders = orders;
        this.rows = rows;
    }

    static <T> Query<T> of(Class<T> type, Condition condition) {
        return new Query<>(type, condition, List.of(), Rows.ALL);
    }

    /**
     * This query in another order.
     *
     * @param attributes attributes or paths of them, each with {@code asc} or {@code desc} behind
     *     it if wanted: {@code "author.name", "createdAt desc"}; they may come from outside, since
     *     only names that the metamodel knows are let through
     * @return the ordered query
     * @throws io.github.herogold.orm.OrmException if a text is no order; a name that is unknown is
     *     reported when the query is asked
     */
    public Query<T> orderBy(String... attributes) {
        List<Order> newOrders = Arrays.stream(attributes).map(Order::parse).toList();
        return new Query<>(type, condition, newOrders, rows);
    }

    /**
     * One page of this query; where no order is given, pages are cut by id.
     *
     * @param number the page, counted from 0
     * @param size how many rows a page has, at least 1
     * @return the query for that page
     * @throws io.github.herogold.orm.OrmException if there cannot be such a page
     */
    public Query<T> page(int number, int size) {
        return new Query<>(type, condition, orders, Rows.page(number, size));
    }

    /**
     * The first rows of this query.
     *
     * @param size how many rows at most, at least 1
     * @return the limited query
     * @throws io.github.herogold.orm.OrmException if the size is less than 1
     */
    public Query<T> limit(int size) {
        return page(0, size);
    }

    /**
     * The rows.
     *
     * @return the entities, in order; those of a query without an order are ordered by id
     */
    public List<T> list() {
        return Orm.reading(type, em -> select(em, rows).getResultList());
    }

    /**
     * The rows one by one, for more of them than should be in memory.
     *
     * @return a stream that must be closed, best by {@code try (Stream<User> users = …)}
     */
    public Stream<T> stream() {
        EntityManagerScope scope = Orm.openForReading(type);
        try {
            return select(scope.entityManager(), rows)
                    .setHint(FETCH_SIZE, ROWS_AT_A_TIME)
                    .getResultStream()
                    .onClose(scope::close);
        } catch (RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    /**
     * The first row, if there is any.
     *
     * @return the entity
     */
    public Optional<T> first() {
        return Orm.reading(type, em -> select(em, rows.atMost(1)).getResultList()).stream()
                .findFirst();
    }

    /**
     * The only row.
     *
     * @return the entity
     * @throws NotFoundException if there is none
     * @throws io.github.herogold.orm.OrmException if there are several
     */
    public T one() {
        List<T> found = Orm.reading(type, em -> select(em, rows.atMost(2)).getResultList());
        return switch (found.size()) {
            case 0 -> throw Messages.noneFound(condition);
            case 1 -> found.get(0);
            default -> throw Messages.severalFound(condition);
        };
    }

    /**
     * How many rows there are; pages and limits do not count.
     *
     * @return a count
     */
    public long count() {
        return Orm.reading(
                type,
                em -> condition.select(em, "select count(*) ", "", Long.class).getSingleResult());
    }

    /**
     * Whether there is any row.
     *
     * @return true if there is
     */
    public boolean exists() {
        return Orm.reading(
                type,
                em ->
                        !condition
                                .select(em, "select 1 ", "", Integer.class)
                                .setMaxResults(1)
                                .getResultList()
                                .isEmpty());
    }

    /**
     * Deletes the rows by one statement, without loading them or calling back into entities.
     *
     * @return how many rows were deleted
     * @throws io.github.herogold.orm.OrmException if the query is a page or limited
     */
    public int delete() {
        if (!rows.areAll()) {
            throw Messages.limitedDelete(type);
        }
        return Orm.writing(type, condition::delete);
    }

    private TypedQuery<T> select(EntityManager em, Rows wanted) {
        Mapping<T> mapping = Mapping.of(em, type);
        String ordering =
                (orders.isEmpty() ? mapping.idNames().map(Order::ascending) : orders.stream())
                        .map(order -> mapping.ordering(order.path()) + " " + order.direction())
                        .collect(Collectors.joining(", ", " order by ", ""));
        return wanted.cut(condition.select(em, "", ordering, type));
    }
}
