package io.github.herogold.orm.model;

import jakarta.persistence.metamodel.MappedSuperclassType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.time.Instant;

/**
 * The attributes that {@link SoftDeleteModel} adds to those of {@link BaseModel}, above those of
 * the static metamodels that a processor generates for the entities of an application.
 *
 * <p>They are set as those of {@link ActiveRecord_}.
 */
@StaticMetamodel(SoftDeleteModel.class)
@SuppressWarnings("NullAway.Init") // The provider sets them.
public abstract class SoftDeleteModel_ extends BaseModel_ {
    /** The name of {@link #deletedAt}. */
    public static final String DELETED_AT = "deletedAt";

    /** The type that has the attribute. */
    public static volatile MappedSuperclassType<SoftDeleteModel> class_;

    /** When the row was deleted. */
    public static volatile SingularAttribute<SoftDeleteModel, Instant> deletedAt;

    /** For the metamodels of subclasses. */
    protected SoftDeleteModel_() {}
}
