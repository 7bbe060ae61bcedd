package io.github.herogold.orm.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ActiveRecord} whose {@code id} comes from a pooled sequence, the twin of {@link
 * BaseModel} for tables that are written in bulk and for {@code TABLE_PER_CLASS} hierarchies.
 *
 * <p>Ids are known before the insert, so JDBC batches work. The sequence is the provider's default:
 * with Hibernate, of increment 50, called after the table of the root entity with {@code _SEQ}
 * behind it ({@code create sequence editions_SEQ start with 1 increment by 50}). Ids have gaps.
 *
 * <p>Two models are equal when their classes and their ids are; one without an id equals itself
 * only.
 */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class SequenceModel extends ActiveRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    /** For subclasses and the persistence provider. */
    protected SequenceModel() {}

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
        return other instanceof SequenceModel that
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
