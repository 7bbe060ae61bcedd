package io.github.herogold.orm.hibernate.objects;

import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.ActiveRecord_;
import io.github.herogold.orm.model.SoftDeleteModel;
import io.github.herogold.orm.model.SoftDeleteModel_;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of an entity class matter when it is written, as places in the arrays that
 * Hibernate keeps their values in.
 *
 * @param types the types of all attributes
 * @param plain what has values and no associations: it goes from a managed object into a detached
 *     one
 * @param many collections
 * @param mixed embedded objects that have associations or collections
 * @param unwished what the library, the provider or the database sets, and not the application
 */
record Shape(
        List<Type> types,
        List<Integer> plain,
        List<Integer> many,
        List<Integer> mixed,
        List<Integer> unwished) {
    private static final Set<String> TIMES =
            Set.of(ActiveRecord_.CREATED_AT, ActiveRecord_.UPDATED_AT);

    static Shape of(EntityPersister persister) {
        Type[] types = persister.getPropertyTypes();
        return new Shape(
                List.of(types),
                places(types, place -> isPlain(types[place])),
                places(types, place -> types[place].isCollectionType()),
                places(types, place -> isMixed(types[place])),
                places(types, place -> isUnwished(persister, place)));
    }

    private static List<Integer> places(Type[] types, IntPredicate wanted) {
        return IntStream.range(0, types.length).filter(wanted).boxed().toList();
    }

    private static boolean isPlain(Type type) {
        return type instanceof ComponentType component
                ? Arrays.stream(component.getSubtypes()).allMatch(Shape::isPlain)
                : !type.isAssociationType();
    }

    boolean isPlain(int place) {
        return isPlain(types.get(place));
    }

    /** Whether a value is one, and no sign that it is to be loaded later. */
    static boolean isLoaded(@Nullable Object value) {
        return value != LazyPropertyInitializer.UNFETCHED_PROPERTY;
    }

    private static boolean isMixed(Type type) {
        return type instanceof ComponentType && !isPlain(type);
    }

    private static boolean isUnwished(EntityPersister persister, int place) {
        return isVersion(persister, place)
                || isOfTheDatabase(persister, place)
                || isTime(persister.getMappedClass(), persister.getPropertyNames()[place]);
    }

    // Other entities may have attributes of these names that the application sets.
    private static boolean isTime(Class<?> entity, String attribute) {
        return (TIMES.contains(attribute) && ActiveRecord.class.isAssignableFrom(entity))
                || (attribute.equals(SoftDeleteModel_.DELETED_AT)
                        && SoftDeleteModel.class.isAssignableFrom(entity));
    }

    // Told by its name, since the method for its place has another name in Hibernate 7.1.
    private static boolean isVersion(EntityPersister persister, int place) {
        return persister.isVersioned()
                && persister
                        .getVersionMapping()
                        .asAttributeMapping()
                        .getAttributeName()
                        .equals(persister.getPropertyNames()[place]);
    }

    private static boolean isOfTheDatabase(EntityPersister persister, int place) {
        return !persister.getPropertyInsertability()[place]
                && !persister.getPropertyUpdateability()[place]
                && isPlain(persister.getPropertyTypes()[place]);
    }

    boolean hasCollections() {
        return !many.isEmpty() || !mixed.isEmpty();
    }

    /** The collections that Hibernate watches among the values of an entity. */
    Stream<PersistentCollection<?>> collections(@Nullable Object[] values) {
        return Stream.concat(many.stream(), mixed.stream())
                .flatMap(place -> collections(types.get(place), values[place]));
    }

    private static Stream<PersistentCollection<?>> collections(Type type, @Nullable Object value) {
        if (value instanceof PersistentCollection<?> collection) {
            return Stream.of(collection);
        }
        if (value != null && type instanceof ComponentType component && isMixed(type)) {
            Type[] subtypes = component.getSubtypes();
            Object[] values = component.getPropertyValues(value);
            return IntStream.range(0, subtypes.length)
                    .boxed()
                    .flatMap(place -> collections(subtypes[place], values[place]));
        }
        return Stream.empty();
    }
}
