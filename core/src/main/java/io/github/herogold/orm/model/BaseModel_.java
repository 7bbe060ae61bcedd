package io.github.herogold.orm.model;

import jakarta.persistence.metamodel.MappedSuperclassType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * The attributes that {@link BaseModel} adds to those of {@link ActiveRecord}, above those of the
 * static metamodels that a processor generates for the entities of an application.
 *
 * <p>They are set as those of {@link ActiveRecord_}.
 */
@StaticMetamodel(BaseModel.class)
@SuppressWarnings("NullAway.Init") // The provider sets them.
public abstract class BaseModel_ extends ActiveRecord_ {
    /** The name of {@link #id}. */
    public static final String ID = "id";

    /** The type that has the attribute. */
    public static volatile MappedSuperclassType<BaseModel> class_;

    /** The primary key. */
    public static volatile SingularAttribute<BaseModel, Long> id;

    /** For the metamodels of subclasses. */
    protected BaseModel_() {}
}
