package io.github.herogold.orm.model;

import io.github.herogold.orm.model.InvalidModelException.Violation;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.provider.Providers;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entity and the ways to write it.
 *
 * @param <T> the entity class
 */
final class Instance<T> {
    private final Class<T> type;
    private final T entity;
    private final Addition<T> addition;

    private Instance(Class<T> type, T entity) {
        this.type = type;
        this.entity = entity;
        this.addition = new Addition<>(type, entity);
    }

    // The effective class of an entity is a class that the entity is an instance of.
    @SuppressWarnings("unchecked")
    static Instance<?> of(ActiveRecord entity) {
        return new Instance<>((Class<ActiveRecord>) entity.effectiveClass(), entity);
    }

    static <T> Instance<T> of(Class<T> type, @Nullable T entity) {
        if (entity == null) {
            throw Messages.nullEntity(type);
        }
        if (entity.getClass().isAnonymousClass()) {
            throw Messages.anonymous(type);
        }
        return new Instance<>(type, entity);
    }

    /** What adds the entity, if it is new. */
    Addition<T> addition() {
        return addition;
    }

    void add() {
        addAll(type, List.of(this));
    }

    /** Inserts new entities, all of them or none; those that were refused are new again. */
    static <T> void addAll(Class<T> type, List<Instance<T>> instances) {
        undoingFailure(instances, () -> Orm.writing(type, em -> insertAll(em, instances)));
    }

    /** Inserts some of many, which may be forgotten afterwards. */
    static <T> void addSlice(EntityManager em, Class<T> type, List<T> slice) {
        List<Instance<T>> instances = slice.stream().map(each -> of(type, each)).toList();
        undoingFailure(instances, () -> insertAndForget(em, instances));
    }

    private static <T> void insertAndForget(EntityManager em, List<Instance<T>> instances) {
        insertAll(em, instances);
        em.flush();
        instances.forEach(instance -> em.detach(instance.entity));
        Providers.of(em).release(em, instances.stream().map(instance -> instance.entity).toList());
    }

    /** Deletes the rows of entities, all of them or none. */
    static <T> void deleteAll(Class<T> type, List<Instance<T>> instances) {
        Orm.writing(
                type,
                em -> {
                    instances.forEach(instance -> instance.remove(em));
                    return instances.size();
                });
    }

    void update() {
        Orm.writing(type, this::change);
    }

    /** Changes the entity, which is as before after a rollback, and updates it. */
    void update(Runnable change) {
        Orm.writing(
                type,
                em -> {
                    watch(em);
                    change.run();
                    return change(em);
                });
    }

    void save() {
        undoingFailure(List.of(this), () -> Orm.writing(type, this::insertOrChange));
    }

    void delete() {
        Orm.writing(type, this::remove);
    }

    void refresh() {
        Orm.reading(type, this::reread);
    }

    void validate(Class<?>... groups) {
        Orm.reading(
                type,
                em -> {
                    Mapping.of(em, type).constraints(em).check(entity, groups);
                    return this;
                });
    }

    List<Violation> violations(Class<?>... groups) {
        return Orm.reading(
                type, em -> Mapping.of(em, type).constraints(em).violations(entity, groups));
    }

    List<Change> changes() {
        return Orm.reading(
                type, em -> new Difference<>(em, Mapping.of(em, type), entity).changes());
    }

    private static <T> void undoingFailure(List<Instance<T>> instances, Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException e) {
            instances.forEach(instance -> instance.addition.undo());
            throw e;
        }
    }

    // Everything is checked before anything is written: a transaction that was joined may commit
    // although this has failed.
    private static <T> int insertAll(EntityManager em, List<Instance<T>> instances) {
        instances.forEach(instance -> instance.watch(em));
        instances.forEach(instance -> instance.requireNewAndValid(em));
        instances.forEach(instance -> instance.addition.persist(em));
        return instances.size();
    }

    private void requireNewAndValid(EntityManager em) {
        Mapping<T> mapping = Mapping.of(em, type);
        if (mapping.id(entity).isPresent()) {
            requireNoRow(em, mapping);
        }
        addition.requireValid(em);
    }

    private void requireNoRow(EntityManager em, Mapping<T> mapping) {
        boolean isGenerated = mapping.generatesId();
        if ((isGenerated && wasAdded()) || hasRow(em, mapping)) {
            throw Messages.alreadyExists(type, mapping.id(entity));
        }
        if (isGenerated) {
            throw Messages.generatedId(type, mapping.id(entity));
        }
    }

    private boolean wasAdded() {
        return entity instanceof ActiveRecord model && !model.isNew();
    }

    // What a rollback puts back.
    private void watch(EntityManager em) {
        Providers.of(em).watch(em, entity);
    }

    private Instance<T> change(EntityManager em) {
        Mapping<T> mapping = Mapping.of(em, type);
        mapping.requireMutable();
        watch(em);
        if (em.contains(entity)) {
            mapping.constraints(em).check(entity);
            return this;
        }
        mapping.requireIdApart(entity);
        T row = row(em, mapping).orElseThrow(() -> Messages.notFound(type, mapping.id(entity)));
        mapping.version().align(behindProxy(row), entity);
        prepareUpdate(row);
        mapping.constraints(em).check(entity);
        T merged = behindProxy(em.merge(entity));
        flush(em, merged);
        mapping.version().copy(merged, entity);
        Providers.of(em).settle(em);
        return this;
    }

    // What the hook changes is part of what is merged.
    private void prepareUpdate(T row) {
        if (entity instanceof ActiveRecord mine && row instanceof ActiveRecord stored) {
            mine.takeCreationFrom(stored);
            mine.prepareUpdate();
        }
    }

    private void flush(EntityManager em, T merged) {
        if (entity instanceof ActiveRecord mine && merged instanceof ActiveRecord stored) {
            stored.standInFor(mine);
            try {
                em.flush();
            } finally {
                stored.standForItself();
            }
            mine.takeChangeFrom(stored);
        } else {
            em.flush();
        }
    }

    private Instance<T> insertOrChange(EntityManager em) {
        Mapping<T> mapping = Mapping.of(em, type);
        if (!em.contains(entity)) {
            mapping.requireIdApart(entity);
        }
        if (hasRow(em, mapping)) {
            return change(em);
        }
        watch(em);
        addition.requireValid(em);
        if (mapping.generatesId() && mapping.id(entity).isPresent()) {
            // It may be waiting to be deleted in this transaction, and keeps its id until it is.
            em.flush();
            mapping.forgetId(entity);
        }
        addition.persist(em);
        return this;
    }

    private Instance<T> remove(EntityManager em) {
        Mapping<T> mapping = Mapping.of(em, type);
        T row = row(em, mapping).orElseThrow(() -> Messages.notFound(type, mapping.id(entity)));
        if (!mapping.version().isThatOf(row, entity)) {
            throw new OptimisticLockException(
                    Messages.stale(type, mapping.id(entity)), null, entity);
        }
        em.remove(row);
        return this;
    }

    private Instance<T> reread(EntityManager em) {
        Mapping<T> mapping = Mapping.of(em, type);
        try {
            if (em.contains(entity)) {
                mapping.requireIdApart(entity);
                em.refresh(entity);
                return this;
            }
        } catch (EntityNotFoundException e) {
            throw Messages.notFound(type, mapping.id(entity), e);
        }
        T row =
                mapping.id(entity)
                        .map(id -> em.find(type, id, CacheRetrieveMode.BYPASS))
                        .orElseThrow(() -> Messages.notFound(type, mapping.id(entity)));
        mapping.copyState(behindProxy(row), entity);
        return this;
    }

    // A proxy has the methods of its entity but not its fields.
    @SuppressWarnings("unchecked")
    static <T> T behindProxy(T row) {
        return row instanceof ActiveRecord model ? (T) model.itself().get() : row;
    }

    private boolean hasRow(EntityManager em, Mapping<T> mapping) {
        return row(em, mapping).isPresent();
    }

    /** The managed twin of the entity: itself, or what its id finds. */
    private Optional<T> row(EntityManager em, Mapping<T> mapping) {
        if (em.contains(entity)) {
            return Optional.of(entity);
        }
        return mapping.id(entity).map(id -> em.find(type, id));
    }
}
