package io.github.herogold.orm.model;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;

/**
 * The insert of one new entity, which is new again where that fails.
 *
 * @param <T> the entity class
 */
final class Addition<T> {
    private final Class<T> type;
    private final T entity;
    private Runnable undo = () -> {};

    Addition(Class<T> type, T entity) {
        this.type = type;
        this.entity = entity;
    }

    /** Calls the hook, which may fill what the constraints demand. */
    void prepare() {
        if (entity instanceof ActiveRecord model) {
            model.prepareAddition();
        }
    }

    void requireValid(EntityManager em) {
        prepare();
        Mapping.of(em, type).constraints(em).check(entity);
    }

    void persist(EntityManager em) {
        Mapping<T> mapping = Mapping.of(em, type);
        boolean hadId = mapping.id(entity).isPresent();
        undo = () -> beNew(mapping, hadId);
        try {
            em.persist(entity);
        } catch (EntityExistsException e) {
            throw Messages.alreadyExists(type, mapping.id(entity), e);
        }
    }

    private void beNew(Mapping<T> mapping, boolean hadId) {
        if (!hadId) {
            // A sequence gives the id before the insert that may be refused.
            mapping.forgetId(entity);
        }
        if (entity instanceof ActiveRecord model) {
            model.forgetCreation();
        }
    }

    /** Makes the entity a new one again, if its insert was tried. */
    void undo() {
        undo.run();
    }
}
