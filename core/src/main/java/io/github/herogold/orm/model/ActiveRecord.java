package io.github.herogold.orm.model;

import io.github.herogold.orm.model.InvalidModelException.Violation;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.statics.CalledEntity;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.FindOption;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entity that saves itself and knows when it was created and last changed.
 *
 * <p>It declares no id: extend it for natural, composite or UUID keys and declare your own
 * {@code @Id}; extend {@link BaseModel} for the usual auto-incremented one. Its columns are {@code
 * created_at} and {@code updated_at}, set in the application, in UTC, to the microsecond. Entities
 * are not thread-safe.
 *
 * <p>The static methods are those of {@link Model}, called on an entity class: {@code User user =
 * User.get(1L)}. Their results have the type that they are assigned to, unchecked. The build plugin
 * {@code TypedStatics} gives each entity its own; in classes that it has not enhanced, the entity
 * is found by the line of the call, and an {@link io.github.herogold.orm.OrmException} says where
 * that cannot be done, as for a method reference. They are thread-safe.
 */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class ActiveRecord {
    @Column(name = "created_at", nullable = false, updatable = false)
    private @Nullable Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private @Nullable Instant updatedAt;

    /** Whether {@code beforeAdd} has been called for the insert that is to come. */
    @Transient private boolean prepared;

    /** The detached entity whose state this managed one was given, and whose hooks are called. */
    @Transient private @Nullable ActiveRecord original;

    /** For subclasses and the persistence provider. */
    protected ActiveRecord() {}

    /**
     * When the row was inserted.
     *
     * @return a moment in microseconds; null before the entity is added
     */
    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    /**
     * When the row was last changed through an entity.
     *
     * @return a moment in microseconds; null before the entity is added
     */
    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }

    // Jackson writes a private field of a readable property, unless there is a setter: the times do
    // not come from outside.

    @SuppressWarnings("unused")
    private void setCreatedAt(@Nullable Instant ignored) {}

    @SuppressWarnings("unused")
    private void setUpdatedAt(@Nullable Instant ignored) {}

    /**
     * Inserts this new entity. Where that fails at once it stays new, to be mended and added again.
     *
     * <p>Constraint annotations are checked first, after {@link #beforeAdd} and before
     * {@code @PrePersist} callbacks.
     *
     * @throws AlreadyExistsException if it has been added before, or a row has its id
     * @throws InvalidModelException if a constraint annotation is violated; nothing is inserted
     * @throws io.github.herogold.orm.OrmException if it has no id and none is generated, or it has
     *     one of its own where they are
     */
    public void add() {
        Instance.of(this).add();
    }

    /**
     * Writes the changes of this entity to its row, whether it is managed or detached.
     *
     * <p>A managed entity is written when its transaction flushes. The state of a detached one is
     * merged; its version and timestamps are brought up to date, so it can be updated again. With
     * {@code herogold-orm-jpa-integration} so is all that the merge reaches by its cascades, also
     * by what is written later in the transaction, and put back after a rollback.
     *
     * @throws NotFoundException if there is no such row
     * @throws InvalidModelException if a constraint annotation is violated; nothing is changed
     * @throws io.github.herogold.orm.persistence.ConflictException if the entity has a version, and
     *     the row was changed since it was read
     */
    public void update() {
        Instance.of(this).update();
    }

    /**
     * Adds this entity if it has no row, else updates it.
     *
     * <p>An entity with a generated id whose row has been deleted is added as a new row with a new
     * id.
     *
     * @throws InvalidModelException if a constraint annotation is violated; nothing is changed
     */
    public void save() {
        Instance.of(this).save();
    }

    /**
     * Deletes the row of this entity.
     *
     * @throws NotFoundException if there is no such row
     * @throws io.github.herogold.orm.persistence.ConflictException if the entity has a version, and
     *     the row was changed since it was read
     */
    public void delete() {
        Instance.of(this).delete();
    }

    /**
     * Reads this entity again from its row; changes that were not written are lost.
     *
     * <p>A detached entity stays detached, but inside a transaction its collections are those of
     * the row: changes of theirs are written.
     *
     * @throws NotFoundException if there is no such row
     */
    public void refresh() {
        Instance.of(this).refresh();
    }

    /**
     * Checks the constraint annotations of this entity, without writing anything.
     *
     * @param groups the groups of constraints; none for the default group
     * @throws InvalidModelException if one is violated
     */
    public void validate(Class<?>... groups) {
        Instance.of(this).validate(groups);
    }

    /**
     * What is wrong with this entity by its constraint annotations.
     *
     * @param groups the groups of constraints; none for the default group
     * @return the violations, ordered by field; none if the entity is valid
     */
    public List<Violation> violations(Class<?>... groups) {
        return Instance.of(this).violations(groups);
    }

    /**
     * Whether this entity has never been added. One that was deleted is not new, though {@code
     * save()} adds it again.
     *
     * @return true if it was made by its constructor, and neither added nor read
     */
    // No attribute, where a subclass is mapped by its getters, nor a property for Jackson.
    @Transient
    @java.beans.Transient
    public boolean isNew() {
        return createdAt == null;
    }

    /**
     * How this entity differs from its row, whether it is managed or detached.
     *
     * <p>A managed entity is compared with what the provider knows of its row; otherwise the row is
     * read for this, as it is in the transaction. Nothing is flushed or loaded. The attributes that
     * hold one value and that an update writes are compared; of associations the ids.
     *
     * @return the differences, by name of the attribute; of a new entity, every attribute that has
     *     a value
     */
    public List<Change> changes() {
        return Instance.of(this).changes();
    }

    /**
     * Called before this entity is inserted, for subclasses to override; does nothing by itself.
     *
     * <p>{@code add()} calls it before constraints are checked, so it may fill what they demand;
     * otherwise it is called when the provider is about to insert, as for a cascaded entity.
     */
    protected void beforeAdd() {}

    /** Called after this entity was inserted; does nothing by itself. */
    protected void afterAdd() {}

    /**
     * Called before the changes of this entity are written, for subclasses to override; does
     * nothing by itself.
     *
     * <p>{@code update()} of a detached entity calls it before constraints are checked and before
     * it is known whether anything has changed; otherwise it is called when the provider is about
     * to update.
     */
    protected void beforeUpdate() {}

    /** Called after the changes of this entity were written; does nothing by itself. */
    protected void afterUpdate() {}

    /** Called before the row of this entity is deleted; does nothing by itself. */
    protected void beforeDelete() {}

    /** Called after the row of this entity was deleted; does nothing by itself. */
    protected void afterDelete() {}

    /**
     * The class of this entity, also when it is called on a proxy of the persistence provider.
     *
     * <p>A proxy forwards this call to the entity behind it, where {@code getClass()} would name
     * the class of the proxy.
     *
     * @return the entity class
     */
    protected Class<? extends ActiveRecord> effectiveClass() {
        return getClass();
    }

    /**
     * This entity, also when it is called on a proxy of the persistence provider.
     *
     * <p>A proxy hands out itself where the entity behind it returns itself, but does not look into
     * what is wrapped.
     *
     * @return what gives the entity
     */
    protected Supplier<ActiveRecord> itself() {
        return () -> this;
    }

    /**
     * The class of this entity and its id, or that it is new; nothing else is shown, nor loaded.
     *
     * @return a short text for logs and messages
     */
    @Override
    public String toString() {
        String name = effectiveClass().getSimpleName();
        return isNew() ? name + " (new)" : name + Mapping.idText(this);
    }

    /** The creation is a fact of the row; a detached copy cannot change it. */
    void takeCreationFrom(ActiveRecord row) {
        createdAt = row.getCreatedAt();
    }

    void takeChangeFrom(ActiveRecord row) {
        updatedAt = row.getUpdatedAt();
    }

    /** Prepares this entity before constraints are checked. */
    final void prepareAddition() {
        beforeAdd();
        prepared = true;
    }

    /** Prepares this detached entity before constraints are checked. */
    final void prepareUpdate() {
        beforeUpdate();
    }

    /** Has the hooks of a detached entity called in place of those of this one, until the end. */
    final void standInFor(ActiveRecord detached) {
        original = detached;
    }

    final void standForItself() {
        original = null;
    }

    final void forgetCreation() {
        createdAt = null;
        updatedAt = null;
        prepared = false;
    }

    final void stampCreation() {
        createdAt = Orm.now();
        updatedAt = createdAt;
    }

    // Named as nobody else will: Hibernate calls a callback of the same name in a subclass in place
    // of this one, although it is private.
    @PrePersist
    private void prePersistOfActiveRecord() {
        if (!prepared) {
            beforeAdd();
        }
        prepared = false;
        stampCreation();
    }

    @PostPersist
    private void postPersistOfActiveRecord() {
        afterAdd();
    }

    @PreUpdate
    private void preUpdateOfActiveRecord() {
        if (original == null) {
            beforeUpdate();
        }
        updatedAt = Orm.now();
    }

    @PostUpdate
    private void postUpdateOfActiveRecord() {
        Objects.requireNonNullElse(original, this).afterUpdate();
    }

    @PreRemove
    private void preRemoveOfActiveRecord() {
        beforeDelete();
    }

    @PostRemove
    private void postRemoveOfActiveRecord() {
        afterDelete();
    }

    // The statics. Each hands over to the method of Model of the same name and parameters; the
    // build plugin copies this rule into every entity.

    /**
     * The row with an id.
     *
     * @param <T> the entity class that this is called on
     * @param id a primary key
     * @return the entity
     * @throws NotFoundException if there is no such row
     * @see Model#get(Object)
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T extends ActiveRecord> T get(Object id) {
        return ActiveRecord.<T>calledModel().get(id);
    }

    /**
     * The row with an id, found in the way that options say.
     *
     * @param <T> the entity class that this is called on
     * @param id a primary key, or a natural id with {@code KeyType.NATURAL} of Hibernate
     * @param options those of Jakarta Persistence and of the provider
     * @return the entity
     * @throws NotFoundException if there is no such row
     * @see Model#get(Object, FindOption...)
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public static <T extends ActiveRecord> T get(Object id, FindOption... options) {
        return ActiveRecord.<T>calledModel().get(id, options);
    }

    /**
     * The row with an id, if there is one.
     *
     * @param <T> the entity class that this is called on
     * @param id a primary key
     * @return the entity; empty when there is no such row
     * @see Model#find(Object)
     */
    public static <T extends ActiveRecord> Optional<T> find(Object id) {
        return ActiveRecord.<T>calledModel().find(id);
    }

    /**
     * The row with an id, if there is one, found in the way that options say.
     *
     * @param <T> the entity class that this is called on
     * @param id a primary key, or a natural id with {@code KeyType.NATURAL} of Hibernate
     * @param options those of Jakarta Persistence and of the provider
     * @return the entity; empty when there is no such row
     * @see Model#find(Object, FindOption...)
     */
    public static <T extends ActiveRecord> Optional<T> find(Object id, FindOption... options) {
        return ActiveRecord.<T>calledModel().find(id, options);
    }

    /**
     * Every row, ordered by id.
     *
     * @param <T> the entity class that this is called on
     * @return the entities
     * @see Model#getAll()
     */
    public static <T extends ActiveRecord> List<T> getAll() {
        return ActiveRecord.<T>calledModel().getAll();
    }

    /**
     * A query for every row, to be ordered and cut into pages.
     *
     * @param <T> the entity class that this is called on
     * @return a query without a condition
     * @see Model#all()
     */
    public static <T extends ActiveRecord> Query<T> all() {
        return ActiveRecord.<T>calledModel().all();
    }

    /**
     * A query for the rows that meet a condition.
     *
     * @param <T> the entity class that this is called on
     * @param condition the {@code where} clause of a query in Jakarta Persistence's query language,
     *     or the name of an attribute that has the only value
     * @param parameters the values of {@code ?1}, {@code ?2}, …, bound and never pasted
     * @return a query
     * @see Model#where(String, Object...)
     */
    public static <T extends ActiveRecord> Query<T> where(
            String condition, @Nullable Object... parameters) {
        return ActiveRecord.<T>calledModel().where(condition, parameters);
    }

    /**
     * A query for the rows that meet a condition with named parameters.
     *
     * @param <T> the entity class that this is called on
     * @param condition the {@code where} clause of a query in Jakarta Persistence's query language
     * @param parameters the values of {@code :name}, bound and never pasted
     * @return a query
     * @see Model#where(String, Map)
     */
    public static <T extends ActiveRecord> Query<T> where(
            String condition, Map<String, ? extends @Nullable Object> parameters) {
        return ActiveRecord.<T>calledModel().where(condition, parameters);
    }

    /**
     * A query for the rows that meet a condition which the compiler checks.
     *
     * @param <T> the entity class that this is called on
     * @param criterion a restriction of Hibernate or of the Criteria API
     * @return a query
     * @see Model#where(Criterion)
     */
    public static <T extends ActiveRecord> Query<T> where(Criterion<T> criterion) {
        return ActiveRecord.<T>calledModel().where(criterion);
    }

    /**
     * How many rows there are.
     *
     * @return a count
     * @see Model#count()
     */
    public static long count() {
        return calledModel().count();
    }

    // Whatever type the result is assigned to is taken for that of the entity that was called.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends ActiveRecord> Model<T> calledModel() {
        return (Model<T>) Model.of(CalledEntity.of(ActiveRecord.class));
    }
}
