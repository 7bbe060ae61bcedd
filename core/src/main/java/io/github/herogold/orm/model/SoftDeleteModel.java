package io.github.herogold.orm.model;

import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BaseModel} whose rows are kept when they are deleted, and can be restored.
 *
 * <p>{@code delete()} sets the column {@code deleted_at}. From then on {@link Model} and {@link
 * Query} find the row by a query {@link Query#withDeleted() with deleted rows} only, and restore it
 * where it is found by its {@link Model#upsert unique attributes}; whole queries, associations of
 * other entities and queries of an {@code EntityManager} still see it.
 */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class SoftDeleteModel extends BaseModel {
    /** The attribute that says when a row was deleted. */
    static final AttributePath DELETED_AT = new AttributePath(SoftDeleteModel_.DELETED_AT);

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For subclasses and the persistence provider. */
    protected SoftDeleteModel() {}

    /**
     * When this entity was deleted.
     *
     * @return a moment in microseconds; null while it is not deleted
     */
    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }

    // As those of ActiveRecord.
    @SuppressWarnings("unused")
    private void setDeletedAt(@Nullable Instant ignored) {}

    /**
     * Marks the row of this entity as deleted; what else was changed is written with it.
     *
     * @throws NotFoundException if there is no such row, or it is deleted already
     * @throws InvalidModelException if a constraint annotation is violated; nothing is changed
     */
    @Override
    public void delete() {
        if (deletedAt != null) {
            throw Messages.deletedAlready(this);
        }
        mark(Orm.now());
    }

    /**
     * Makes this entity one that is not deleted; what else was changed is written with it.
     *
     * <p>An entity that is not deleted is updated.
     *
     * @throws NotFoundException if there is no such row
     * @throws InvalidModelException if a constraint annotation is violated; nothing is changed
     */
    public void restore() {
        mark(null);
    }

    private void mark(@Nullable Instant moment) {
        Instant before = deletedAt;
        try {
            Instance.of(this).update(() -> deletedAt = moment);
        } catch (RuntimeException e) {
            deletedAt = before;
            throw e;
        }
    }

    /** Makes this managed entity one that is not deleted, when it is written. */
    final void forgetDeletion() {
        deletedAt = null;
    }

    /**
     * Deletes the row of this entity for good, whether or not it was marked as deleted.
     *
     * @throws NotFoundException if there is no such row
     */
    public void deleteForGood() {
        super.delete();
    }
}
