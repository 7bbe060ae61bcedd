package io.github.herogold.orm.model;

import jakarta.persistence.metamodel.MappedSuperclassType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * The attributes that {@link SequenceModel} adds to those of {@link ActiveRecord}, above those of
 * the static metamodels that a processor generates for the entities of an application.
 *
 * <p>They are set as those of {@link ActiveRecord_}.
 */
@StaticMetamodel(SequenceModel.class)
@SuppressWarnings("NullAway.Init") // The provider sets them.
public abstract class SequenceModel_ extends ActiveRecord_ {
    /** The name of {@link #id}. */
    public static final String ID = "id";

    /** The type that has the attribute. */
    public static volatile MappedSuperclassType<SequenceModel> class_;

    /** The primary key. */
    public static volatile SingularAttribute<SequenceModel, Long> id;

    /** For the metamodels of subclasses. */
    protected SequenceModel_() {}
}
