package io.github.herogold.orm.model;

import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question for rows of one entity class, asked when {@link #list()}, {@link #first()}, {@link
 * #count()} and the like are called.
 *
 * <p>Immutable: {@link #where}, {@link #orderBy}, {@link #page} and the like return another query,
 * so one can be kept, shared between threads and asked again. A scope is a method of the entity
 * that returns one:
 *
 * <pre>{@code
 * static Query<User> active() {
 *     return Model.of(User.class).where("active", true);
 * }
 * }</pre>
 *
 * <p>A name that the metamodel does not know is an {@link UnknownAttributeException} when the query
 * is asked.
 *
 * @param <T> the entity class
 */
public final class Query<T> {
    private final Condition<T> condition;
    private final List<Order> orders;
    private final Extent extent;
    private final Loading loading;

    private Query(Condition<T> condition, List<Order> orders, Extent extent, Loading loading) {
        this.condition = condition;
        this.orders = orders;
        this.extent = extent;
        this.loading = loading;
    }

    static <T> Query<T> of(Condition<T> condition) {
        return new Query<>(condition, List.of(), Extent.ALL, Loading.AS_MAPPED);
    }

    /**
     * This query for those of its rows that meet one more condition.
     *
     * <p>A name and one value, {@code where("email", "ada@example.org")}, mean that this attribute
     * has this value, or one of them where the value is a collection, or is missing where the value
     * is null; such a name may come from outside, since only names that the metamodel knows are let
     * through. Everything else is text of the query language, which must not.
     *
     * @param condition a condition with attributes named without a variable, as in {@code active =
     *     ?1 and email like ?2}; or the name of an attribute
     * @param parameters the values of {@code ?1}, {@code ?2}, …, bound and never pasted
     * @return the narrower query
     */
    public Query<T> where(String condition, @Nullable Object... parameters) {
        return with(this.condition.and(Fragment.condition(condition, parameters)));
    }

    /**
     * This query for those of its rows that meet one more condition.
     *
     * @param condition a condition with attributes named without a variable, as in {@code active =
     *     :active}; never from outside
     * @param parameters the values of {@code :name}, bound and never pasted
     * @return the narrower query
     */
    public Query<T> where(String condition, Map<String, ? extends @Nullable Object> parameters) {
        return with(this.condition.and(Fragment.of(condition, parameters)));
    }

    /**
     * This query for those of its rows that meet one more condition, which the compiler checks.
     *
     * <p>It cannot stand beside text of the query language, only beside names with values.
     *
     * @param criterion a restriction of Hibernate, as in {@code equal(User_.email,
     *     email)::toPredicate}, or of the Criteria API
     * @return the narrower query
     */
    public Query<T> where(Criterion<T> criterion) {
        return with(condition.and(new Typed<>(criterion)));
    }

    /**
     * This query with the rows that are marked as deleted.
     *
     * @return the wider query; the same where rows of the entity are not marked
     * @see SoftDeleteModel
     */
    public Query<T> withDeleted() {
        return with(condition.withDeleted());
    }

    /**
     * This query in another order.
     *
     * @param attributes attributes or paths of them, each with {@code asc} or {@code desc} and
     *     {@code nulls first} or {@code nulls last} behind it if wanted: {@code "author.name",
     *     "createdAt desc"}; they may come from outside, since only names that the metamodel knows
     *     are let through
     * @return the ordered query
     * @throws UnknownAttributeException if a text is no order; a name that is unknown is reported
     *     when the query is asked
     */
    public Query<T> orderBy(String... attributes) {
        List<Order> newOrders = Arrays.stream(attributes).map(Order::parse).toList();
        return new Query<>(condition, newOrders, extent, loading);
    }

    /**
     * One page of this query; rows that are equal in the order given are ordered by id.
     *
     * <p>Of rows before a place, pages are counted from there: page 0 is the one next to it.
     *
     * @param number the page, counted from 0
     * @param size how many rows a page has, at least 1
     * @return the query for that page
     * @throws NoSuchPageException if there cannot be such a page
     */
    public Query<T> page(int number, int size) {
        return with(extent.cut(extent.rows().page(number, size)));
    }

    /**
     * The first rows of this query; before a place, those next to it.
     *
     * @param size how many rows at most, at least 1
     * @return the limited query
     * @throws NoSuchPageException if the size is less than 1
     */
    public Query<T> limit(int size) {
        return page(0, size);
    }

    /**
     * The rows of this query that come after one of them.
     *
     * <p>Pages that are read so, {@code query.limit(20).after(last).list()}, neither lose nor
     * repeat a row while others come and go, and the hundredth is as fast as the first.
     *
     * <p>Of several calls of {@code after} and {@code before}, the last one counts: {@code
     * page.before(first)} turns round a query that was itself one after a row.
     *
     * @param row a row of this query, in the same order
     * @return the query for what follows it
     * @throws io.github.herogold.orm.OrmException if an attribute of the order is not loaded, or
     *     may be missing and the order does not say where such rows come
     */
    public Query<T> after(T row) {
        return after(keyOf(row));
    }

    /**
     * The rows of this query that come after a place in it, whether or not a row is still there.
     *
     * @param key a place, from {@link #keyOf} of this query in the same order
     * @return the query for what follows it
     */
    public Query<T> after(Key key) {
        return with(extent.after(key));
    }

    /**
     * The rows of this query that come before one of them.
     *
     * <p>The previous page is {@code query.limit(20).before(first).list()}: the 20 rows that are
     * nearest to the row, in the order of this query. {@link #first()} is the first of these, and
     * without a limit that of all rows before the place.
     *
     * @param row a row of this query, in the same order
     * @return the query for what precedes it
     * @throws io.github.herogold.orm.OrmException if an attribute of the order is not loaded, or
     *     may be missing and the order does not say where such rows come
     */
    public Query<T> before(T row) {
        return before(keyOf(row));
    }

    /**
     * The rows of this query that come before a place in it, whether or not a row is still there.
     *
     * @param key a place, from {@link #keyOf} of this query in the same order
     * @return the query for what precedes it
     */
    public Query<T> before(Key key) {
        return with(extent.before(key));
    }

    /**
     * The place of a row in the order of this query.
     *
     * @param row a row of this query
     * @return its place, for {@link #after(Key)} and {@link #before(Key)}
     * @throws io.github.herogold.orm.OrmException if an attribute of the order is not loaded
     */
    public Key keyOf(T row) {
        return Orm.reading(type(), em -> keys(Mapping.of(em, type())).of(row));
    }

    /**
     * This query with associations and collections that are loaded with its rows.
     *
     * <p>They are joined in the same query; where a collection is among them and the query is a
     * page, its rows are read first and then, in a second query, what belongs to them.
     *
     * @param attributes names or paths, as in {@code "author", "lines.book"}; they replace what was
     *     to be loaded before
     * @return the query that loads them
     */
    public Query<T> fetch(String... attributes) {
        return with(loading.fetching(attributes));
    }

    /**
     * This query with what an entity graph names loaded with its rows.
     *
     * @param name the name of a {@code @NamedEntityGraph} of the unit
     * @return the query that loads it
     */
    public Query<T> graph(String name) {
        return with(loading.graph(name));
    }

    /**
     * This query with its rows locked until the transaction ends.
     *
     * @param lock the lock to take, such as {@code PESSIMISTIC_WRITE} to read for update
     * @return the query that locks
     */
    public Query<T> lock(LockModeType lock) {
        return with(loading.locking(lock));
    }

    /**
     * The question for some attributes of the rows, which loads no entities.
     *
     * @param result a record whose components take the attributes in their order, or the class of
     *     the only attribute
     * @param attributes names or paths of attributes, as in {@code "title", "author.name"}; may be
     *     left out for a record whose components have the names of attributes
     * @param <R> the result class
     * @return the selection
     * @throws io.github.herogold.orm.OrmException if no attributes are given, and the result is no
     *     record
     */
    public <R> Selection<R> select(Class<R> result, String... attributes) {
        Projection<R> projection = Projection.of(result, attributes);
        return new Selection<>(
                new Answers<>(
                        type(),
                        (em, rows) -> values(em, projection.paths(), rows),
                        projection::result,
                        extent.rows(),
                        condition));
    }

    private TypedQuery<Object> values(EntityManager em, List<AttributePath> paths, Rows wanted) {
        Mapping<T> mapping = Mapping.of(em, type());
        return found(mapping)
                .queries(em)
                .values(mapping.attributes().values(paths), ordering(mapping, wanted));
    }

    /**
     * The rows.
     *
     * @return the entities, in order; those of a query without an order are ordered by id
     */
    public List<T> list() {
        return Orm.reading(type(), this::list);
    }

    private List<T> list(EntityManager em) {
        return loadsRowByRow() ? answers().list(em) : listThenLoad(em);
    }

    // A page of rows that a collection multiplies is cut first, and its collections loaded then.
    private List<T> listThenLoad(EntityManager em) {
        EntityType<T> entity = Mapping.of(em, type()).entity();
        if (!loading.mayMultiplyRows(entity)) {
            return answers().list(em);
        }
        List<T> rows = with(loading.fetching()).answers().list(em);
        if (!rows.isEmpty()) {
            loading.load(em, entity, rows);
        }
        return rows;
    }

    /**
     * The rows of this page, and how many there are on all pages.
     *
     * <p>Rows and count are two queries; where they must agree although others write, ask in a
     * transaction that is isolated so.
     *
     * @return the page; one page of everything where the query was not cut
     */
    public Page<T> listWithTotal() {
        return Orm.reading(type(), em -> extent.rows().page(list(em), count(em)));
    }

    /**
     * The rows one by one, for more of them than should be in memory.
     *
     * <p>Outside a transaction each is detached before it is handed out. A page with associations
     * to be loaded, or before a place, is read as a whole.
     *
     * @return a stream that must be closed, best by {@code try (Stream<User> users = …)}
     */
    public Stream<T> stream() {
        return loadsRowByRow() ? answers().stream() : list().stream();
    }

    // Rows that are multiplied by a collection cannot be counted as they come.
    private boolean loadsRowByRow() {
        return extent.rows().areAll() || loading.isAsMapped();
    }

    /**
     * Does something with each row while the query goes on, and closes it.
     *
     * @param work what to do
     */
    public void forEach(Consumer<? super T> work) {
        try (Stream<T> rows = stream()) {
            rows.forEach(work);
        }
    }

    /**
     * The first row, if there is any.
     *
     * @return the entity
     */
    public Optional<T> first() {
        return with(extent.cut(extent.rows().first())).list().stream().findFirst();
    }

    /**
     * The only row.
     *
     * @return the entity
     * @throws NotFoundException if there is none
     * @throws io.github.herogold.orm.OrmException if there are several
     */
    public T one() {
        return answers().one();
    }

    /**
     * How many rows there are; pages, limits and places do not count.
     *
     * @return a count
     */
    public long count() {
        return Orm.reading(type(), this::count);
    }

    private long count(EntityManager em) {
        return condition.queries(em).count().getSingleResult();
    }

    /**
     * Whether there is any row; pages, limits and places do not count.
     *
     * @return true if there is
     */
    public boolean exists() {
        return Orm.reading(
                type(),
                em ->
                        !condition
                                .queries(em)
                                .witnesses()
                                .setMaxResults(1)
                                .getResultList()
                                .isEmpty());
    }

    /**
     * Changes the rows by one statement, without loading them or calling back into entities.
     *
     * <p>{@code updated_at} is set, and a version counted up or set to the time, unless this sets
     * them itself. Entities that are loaded already do not notice.
     *
     * @param assignments the name of an attribute, if its new value is the only parameter; else the
     *     {@code set} clause of an update, as in {@code price = price * ?1}, which must not come
     *     from outside
     * @param parameters the values of {@code ?1}, {@code ?2}, …, bound and never pasted
     * @return how many rows were changed
     * @throws UnknownAttributeException if the name of an attribute is unknown, or is of one that
     *     is not for callers to set, as for {@link #update(Map)}
     * @throws io.github.herogold.orm.OrmException if the query is a page or limited, the text is
     *     blank or not understood, or rows of the entity never change
     */
    public int update(String assignments, @Nullable Object... parameters) {
        return update(Assignments.of(assignments, parameters));
    }

    /**
     * Changes the rows by one statement, without loading them or calling back into entities.
     *
     * <p>{@code updated_at} is set, and a version counted up or set to the time, unless this sets
     * them itself. Entities that are loaded already do not notice.
     *
     * @param values the names of attributes, which may come from outside, and their new values
     * @return how many rows were changed
     * @throws UnknownAttributeException if an attribute is unknown or is not for callers to set: an
     *     id, a version, {@code createdAt}, {@code deletedAt}, what is mapped as not updatable
     * @throws io.github.herogold.orm.OrmException if the query is a page or limited, or nothing is
     *     assigned, or rows of the entity never change
     */
    public int update(Map<String, ? extends @Nullable Object> values) {
        return update(Assignments.of(values));
    }

    private int update(Assignments assignments) {
        if (!extent.isAll()) {
            throw QueryMessages.limitedUpdate(type());
        }
        if (assignments.areBlank()) {
            throw QueryMessages.nothingToUpdate(type());
        }
        return Orm.writing(
                type(),
                em -> {
                    Mapping<T> mapping = Mapping.of(em, type());
                    mapping.requireMutable();
                    mapping.kept().requireChangeable(assignments);
                    return update(em, assignments);
                });
    }

    private int update(EntityManager em, Assignments assignments) {
        return condition.queries(em).update(assignments).executeUpdate();
    }

    private int markDeleted(EntityManager em) {
        return update(em, Assignments.of(SoftDeleteModel.DELETED_AT.text(), Orm.now()));
    }

    /**
     * Deletes the rows by one statement, without loading them or calling back into entities.
     *
     * <p>Rows of a {@link SoftDeleteModel} are marked as deleted, unless this query is one {@link
     * #withDeleted() with deleted rows}: that deletes them for good.
     *
     * @return how many rows were deleted
     * @throws io.github.herogold.orm.OrmException if the query is a page or limited
     */
    public int delete() {
        if (!extent.isAll()) {
            throw QueryMessages.limitedDelete(type());
        }
        return Orm.writing(
                type(),
                em ->
                        condition.hidesDeleted()
                                ? markDeleted(em)
                                : condition.queries(em).delete().executeUpdate());
    }

    private Answers<T, T> answers() {
        return new Answers<>(type(), this::rows, row -> row, extent.rows(), condition);
    }

    private TypedQuery<T> rows(EntityManager em, Rows wanted) {
        Mapping<T> mapping = Mapping.of(em, type());
        TypedQuery<T> query = found(mapping).queries(em).rows(ordering(mapping, wanted));
        return loading.locked(loading.loaded(em, mapping.entity(), query));
    }

    private Condition<T> found(Mapping<T> mapping) {
        return extent.place()
                .map(place -> condition.and(place.in(keys(mapping))))
                .orElse(condition);
    }

    private List<Order> ordering(Mapping<T> mapping, Rows wanted) {
        return wanted.areReversed() ? Order.reversed(ordering(mapping)) : ordering(mapping);
    }

    private List<Order> ordering(Mapping<T> mapping) {
        return orders.isEmpty() || !extent.isAll() ? keys(mapping).orders() : orders;
    }

    private Keys<T> keys(Mapping<T> mapping) {
        return Keys.of(mapping, orders);
    }

    private Class<T> type() {
        return condition.type();
    }

    private Query<T> with(Condition<T> newCondition) {
        return new Query<>(newCondition, orders, extent, loading);
    }

    private Query<T> with(Extent newExtent) {
        return new Query<>(condition, orders, newExtent, loading);
    }

    private Query<T> with(Loading newLoading) {
        return new Query<>(condition, orders, extent, newLoading);
    }
}
