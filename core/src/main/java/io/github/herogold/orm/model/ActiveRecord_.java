package io.github.herogold.orm.model;

import jakarta.persistence.metamodel.MappedSuperclassType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.time.Instant;

/**
 * The attributes of {@link ActiveRecord}, above those of the static metamodels that a processor
 * generates for the entities of an application.
 *
 * <p>The persistence provider sets the fields when a unit starts. With {@code
 * herogold-orm-jpa-integration} they are those of a unit that is open, if one is.
 */
@StaticMetamodel(ActiveRecord.class)
@SuppressWarnings("NullAway.Init") // The provider sets them.
public abstract class ActiveRecord_ {
    /** The name of {@link #createdAt}. */
    public static final String CREATED_AT = "createdAt";

    /** The name of {@link #updatedAt}. */
    public static final String UPDATED_AT = "updatedAt";

    /** The type that has the attributes. */
    public static volatile MappedSuperclassType<ActiveRecord> class_;

    /** When the row was inserted. */
    public static volatile SingularAttribute<ActiveRecord, Instant> createdAt;

    /** When the row was last changed through an entity. */
    public static volatile SingularAttribute<ActiveRecord, Instant> updatedAt;

    /** For the metamodels of subclasses. */
    protected ActiveRecord_() {}
}
