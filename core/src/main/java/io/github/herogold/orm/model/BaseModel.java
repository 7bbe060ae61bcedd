package io.github.herogold.orm.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ActiveRecord} with an auto-incremented {@code id}, the base of most models.
 *
 * <p>The database makes the id, by an identity or {@code auto_increment} column, so rows inserted
 * by hand need no care. Hibernate cannot batch such inserts, nor use them for {@code
 * TABLE_PER_CLASS} hierarchies: take {@link SequenceModel} there.
 *
 * <p>Two models are equal when their classes and their ids are; one without an id equals itself
 * only.
 */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class BaseModel extends ActiveRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** For subclasses and the persistence provider. */
    protected BaseModel() {}

    /**
     * The primary key.
     *
     * @return the id; null before the entity is added
     */
    public @Nullable Long getId() {
        return id;
    }

    // Jackson writes a private field of a readable property, unless there is a setter: the id does
    // not come from outside.
    @SuppressWarnings("unused")
    private void setId(@Nullable Long ignored) {}

    // Neither is final: a proxy has to forward both to the entity behind it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BaseModel that
                && (this == that
                        || (id != null
                                && id.equals(that.getId())
                                && effectiveClass() == that.effectiveClass()));
    }

    // Constant per class, because the id changes when the entity is added.
    @Override
    public int hashCode() {
        return effectiveClass().hashCode();
    }

    /**
     * The class of this entity and its id; other attributes are neither shown nor loaded.
     *
     * @return a short text for logs and messages
     */
    @Override
    public String toString() {
        return id == null ? super.toString() : effectiveClass().getSimpleName() + " " + id;
    }
}
