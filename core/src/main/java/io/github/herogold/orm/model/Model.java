package io.github.herogold.orm.model;

import io.github.herogold.orm.persistence.EntityManagerScope;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.FindOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The typed door to the rows of one entity class: finding, counting, adding many.
 *
 * <p>Works for any entity class that a unit maps; of a hierarchy it sees the class it was made for
 * and its subclasses. Immutable and thread-safe: keep it in a constant.
 *
 * <pre>{@code
 * static final Model<User> users = Model.of(User.class);
 * }</pre>
 *
 * @param <T> the entity class
 */
public final class Model<T> {
    // Held by the entity class, so that nothing here outlives an application that has ended.
    private static final ClassValue<Model<?>> MODELS =
            new ClassValue<>() {
                @Override
                protected Model<?> computeValue(Class<?> type) {
                    return new Model<>(type);
                }
            };

    private final Class<T> type;

    private Model(Class<T> type) {
        this.type = type;
    }

    /**
     * The model of an entity class.
     *
     * @param <T> the entity class
     * @param type the entity class
     * @return its model; the class is looked for in the registered units when the model is used
     */
    // What a class holds is the model of that class.
    @SuppressWarnings("unchecked")
    public static <T> Model<T> of(Class<T> type) {
        return (Model<T>) MODELS.get(type);
    }

    /**
     * The row with an id.
     *
     * @param id a primary key
     * @return the entity
     * @throws NotFoundException if there is no such row
     */
    public T get(Object id) {
        T row = row(id);
        if (row == null) {
            throw Messages.notFound(type, Optional.of(id));
        }
        return row;
    }

    /**
     * The row with an id, found in the way that options say.
     *
     * @param id a primary key, or a natural id
     * @param options those of Jakarta Persistence, such as {@code PESSIMISTIC_WRITE} to read for
     *     update and a {@code Timeout} for that, and of the provider, such as {@code
     *     KeyType.NATURAL} of Hibernate: the id is then the value of the {@code @NaturalId}, or a
     *     map of their names and values where there are several
     * @return the entity
     * @throws NotFoundException if there is no such row
     * @throws io.github.herogold.orm.OrmException if the id is of another type, or the entity class
     *     has no natural id, or no version for a lock that counts on one
     * @throws io.github.herogold.orm.persistence.ConflictException if a row that is to be locked
     *     was changed since it was read in this transaction
     * @throws jakarta.persistence.PessimisticLockException if a row cannot be locked, and the
     *     transaction is lost, as it is on PostgreSQL
     * @throws jakarta.persistence.LockTimeoutException if a row cannot be locked in time, and the
     *     transaction can go on
     * @throws jakarta.persistence.TransactionRequiredException if a row is to be locked with an
     *     entity manager that is in no transaction
     */
    public T get(Object id, FindOption... options) {
        return find(id, options).orElseThrow(() -> Messages.notFound(type, Optional.of(id)));
    }

    /**
     * The row with an id, if there is one.
     *
     * @param id a primary key
     * @return the entity; empty when there is no such row
     */
    public Optional<T> find(Object id) {
        return Optional.ofNullable(row(id));
    }

    /**
     * The row with an id, if there is one, found in the way that options say.
     *
     * @param id a primary key, or a natural id
     * @param options those of Jakarta Persistence and of the provider, as for {@link #get(Object,
     *     FindOption...)}
     * @return the entity; empty when there is no such row
     * @throws io.github.herogold.orm.OrmException if the id is of another type, or the entity class
     *     has no natural id, or no version for a lock that counts on one
     * @throws io.github.herogold.orm.persistence.ConflictException if a row that is to be locked
     *     was changed since it was read in this transaction
     * @throws jakarta.persistence.PessimisticLockException if a row cannot be locked, and the
     *     transaction is lost, as it is on PostgreSQL
     * @throws jakarta.persistence.LockTimeoutException if a row cannot be locked in time, and the
     *     transaction can go on
     * @throws jakarta.persistence.TransactionRequiredException if a row is to be locked with an
     *     entity manager that is in no transaction
     */
    public Optional<T> find(Object id, FindOption... options) {
        return new Lookup<>(type, required(id), List.of(options))
                .row()
                .filter(row -> !isDeleted(row));
    }

    // What is called most is spelled out: a function for it would cost as much as it does.
    private @Nullable T row(Object id) {
        try (EntityManagerScope scope = Orm.openForReading(type)) {
            T row = visible(scope.entityManager().find(type, required(id)));
            scope.complete();
            return row;
        } catch (IllegalArgumentException e) {
            throw Messages.wrongId(type, id, e);
        }
    }

    /**
     * Every row, ordered by id.
     *
     * @return the entities
     */
    public List<T> getAll() {
        return all().list();
    }

    /**
     * A query for every row, to be ordered and cut into pages.
     *
     * @return a query without a condition
     */
    public Query<T> all() {
        return Query.of(Condition.notDeleted(type));
    }

    /**
     * A query for the rows that meet a condition.
     *
     * <p>A name and one value, {@code where("email", "ada@example.org")}, mean that this attribute
     * has this value, or one of them where the value is a collection, or is missing where the value
     * is null; such a name may come from outside, since only names that the metamodel knows are let
     * through. Everything else is text of the query language, which must not.
     *
     * @param condition the {@code where} clause of a query in Jakarta Persistence's query language,
     *     attributes named without a variable: {@code active = ?1 and email like ?2}; or the name
     *     of an attribute
     * @param parameters the values of {@code ?1}, {@code ?2}, …, bound and never pasted
     * @return a query
     */
    public Query<T> where(String condition, @Nullable Object... parameters) {
        return all().where(condition, parameters);
    }

    /**
     * A query for the rows that meet a condition with named parameters.
     *
     * @param condition the {@code where} clause of a query in Jakarta Persistence's query language,
     *     as in {@code active = :active}; never from outside
     * @param parameters the values of {@code :name}, bound and never pasted
     * @return a query
     */
    public Query<T> where(String condition, Map<String, ? extends @Nullable Object> parameters) {
        return all().where(condition, parameters);
    }

    /**
     * A query for the rows that meet a condition which the compiler checks.
     *
     * @param criterion a restriction of Hibernate, as in {@code equal(User_.email,
     *     email)::toPredicate}, or of the Criteria API
     * @return a query
     */
    public Query<T> where(Criterion<T> criterion) {
        return all().where(criterion);
    }

    /**
     * A selection by a whole query in Jakarta Persistence's query language.
     *
     * @param jpql the query, never from outside: {@code select b from Book b join b.author a where
     *     a.name = ?1 order by b.title}
     * @param parameters the values of {@code ?1}, {@code ?2}, …, bound and never pasted
     * @return a selection of entities of this class
     */
    public Selection<T> query(String jpql, @Nullable Object... parameters) {
        return query(type, jpql, parameters);
    }

    /**
     * A selection of something else by a whole query in Jakarta Persistence's query language.
     *
     * @param <R> what the query returns
     * @param result the class of what the query returns, or a record that takes what it selects
     * @param jpql the query, never from outside
     * @param parameters the values of {@code ?1}, {@code ?2}, …, bound and never pasted
     * @return a selection
     */
    public <R> Selection<R> query(Class<R> result, String jpql, @Nullable Object... parameters) {
        JpqlText text = new JpqlText(type, jpql);
        Fragment whole = Fragment.of(jpql, parameters);
        return new Selection<>(
                new Answers<>(
                        type,
                        (em, rows) -> text.prepared(em, result, whole),
                        found -> found,
                        Rows.ALL,
                        result.getSimpleName() + " in: " + jpql));
    }

    /**
     * How many rows there are.
     *
     * @return a count
     */
    public long count() {
        return all().count();
    }

    /**
     * Inserts new entities in one transaction, all of them or none.
     *
     * <p>The provider sends them in JDBC batches where the id allows it ({@link SequenceModel}) and
     * its batch size is set.
     *
     * @param entities the entities to insert
     * @throws AlreadyExistsException if one has been added before
     * @throws InvalidModelException if one violates a constraint annotation
     */
    public void addAll(Collection<? extends T> entities) {
        Instance.addAll(type, entities.stream().map(this::instance).toList());
    }

    /**
     * Inserts new entities as they come, for more of them than should be in memory.
     *
     * <p>They are inserted in slices, of which none is in memory longer than it takes to write it:
     * the entities are detached when this returns, or when the transaction of the caller goes on.
     * In an own transaction all of them are inserted or none; where that of the caller goes on
     * after a failure, the slices before it stay.
     *
     * @param entities the entities to insert; the stream is closed
     * @return how many were inserted
     * @throws AlreadyExistsException if one has been added before
     * @throws InvalidModelException if one violates a constraint annotation
     */
    public long addAll(Stream<? extends T> entities) {
        return addAll(entities, written -> {});
    }

    /**
     * Inserts new entities as they come, and tells how far it is.
     *
     * @param entities the entities to insert; the stream is closed
     * @param progress hears after each slice how many were inserted so far
     * @return how many were inserted
     * @throws AlreadyExistsException if one has been added before
     * @throws InvalidModelException if one violates a constraint annotation
     * @see #addAll(Stream)
     */
    public long addAll(Stream<? extends T> entities, LongConsumer progress) {
        return new BulkInsert<>(type, progress).insert(entities);
    }

    /**
     * Deletes every row by one statement.
     *
     * @return how many rows were deleted
     * @see Query#delete()
     */
    public int deleteAll() {
        return all().delete();
    }

    /**
     * Deletes the rows of entities in one transaction, all of them or none.
     *
     * @param entities the entities, managed or detached
     * @throws NotFoundException if one has no row
     * @throws io.github.herogold.orm.persistence.ConflictException if one has a version, and its
     *     row was changed since it was read
     */
    public void deleteAll(Collection<? extends T> entities) {
        Instance.deleteAll(type, entities.stream().map(this::instance).toList());
    }

    /**
     * Inserts a new entity, or updates the row that has the same values in some attributes.
     *
     * <p>One statement does it, so two callers at once both succeed. Constraint annotations are
     * checked first; {@code created_at} of a row that is there stays, {@code updated_at} is set and
     * a version counted up, or set to the time. A row that is marked as deleted counts, and is
     * restored. Callbacks and cascades take no part, {@code beforeAdd} does; an entity with
     * something in a collection is refused.
     *
     * @param entity a new entity; it stays as it is
     * @param unique the attributes that the database holds unique, as in {@code "email"}
     * @return the entity of the row
     * @throws InvalidModelException if the entity violates a constraint annotation
     * @throws UnknownAttributeException if an attribute is unknown
     * @throws io.github.herogold.orm.OrmException if no attributes are named, or one statement
     *     cannot write the entity
     */
    public T upsert(T entity, String... unique) {
        return KeyedRow.of(type, entity, unique).upsert();
    }

    /**
     * The row that has the same values as an entity in some attributes, which is inserted if there
     * is none.
     *
     * <p>Of two callers at once one inserts, and both get the same row. One that is marked as
     * deleted is restored. What is said of {@link #upsert} holds for the insert.
     *
     * @param entity a new entity; it stays as it is
     * @param unique the attributes that the database holds unique, as in {@code "email"}
     * @return the entity of the row
     * @throws InvalidModelException if there is no row, and the entity violates a constraint
     *     annotation
     * @throws UnknownAttributeException if an attribute is unknown
     * @throws io.github.herogold.orm.OrmException if no attributes are named, or one statement
     *     cannot write the entity
     */
    public T findOrCreate(T entity, String... unique) {
        return KeyedRow.of(type, entity, unique).findOrCreate();
    }

    /**
     * Changes the row that has the same values as an entity in some attributes, or inserts the
     * entity if there is none.
     *
     * <p>The row is locked until the transaction ends, so of two callers at once each sees the
     * change of the other. One that is marked as deleted is restored first. What is said of {@link
     * #upsert} holds for the insert.
     *
     * @param entity a new entity; it stays as it is
     * @param change what becomes of a row that is there
     * @param unique the attributes that the database holds unique, as in {@code "email"}
     * @return the entity of the row
     * @throws InvalidModelException if what is written violates a constraint annotation
     * @throws UnknownAttributeException if an attribute is unknown
     * @throws io.github.herogold.orm.OrmException if no attributes are named, or one statement
     *     cannot write the entity
     */
    public T updateOrCreate(T entity, Consumer<? super T> change, String... unique) {
        return KeyedRow.of(type, entity, unique).updateOrCreate(change);
    }

    private Object required(@Nullable Object id) {
        if (id == null) {
            throw Messages.nullId(type);
        }
        return id;
    }

    private @Nullable T visible(@Nullable T row) {
        return row == null || isDeleted(row) ? null : row;
    }

    private static boolean isDeleted(Object row) {
        return row instanceof SoftDeleteModel model && model.getDeletedAt() != null;
    }

    private Instance<T> instance(T entity) {
        return Instance.of(type, entity);
    }
}
