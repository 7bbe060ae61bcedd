package io.github.herogold.orm.hibernate;

import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a static metamodel that serves several units.
 *
 * @param model the class that the metamodel is of
 * @param name the name of the attribute that the field holds, or {@code class_} for the type
 * @param handle what reads and sets it
 */
record SharedField(Class<?> model, String name, VarHandle handle) {
    private static final String TYPE = "class_";

    /** The fields of a static metamodel that Hibernate sets. */
    static Stream<SharedField> of(Class<?> metamodel) {
        Class<?> model = metamodel.getAnnotation(StaticMetamodel.class).value();
        return Stream.of(metamodel.getDeclaredFields())
                .filter(field -> Modifier.isVolatile(field.getModifiers()))
                .map(field -> new SharedField(model, field.getName(), handle(field)));
    }

    private static VarHandle handle(Field field) {
        try {
            return MethodHandles.publicLookup().unreflectVarHandle(field);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " is not public", e);
        }
    }

    /**
     * Lets go of a unit, if this is what it has set: takes the same of the first other that has it,
     * or nothing.
     *
     * <p>What a unit sets that starts at this moment stays.
     */
    void pass(Metamodel gone, List<Metamodel> others) {
        valueIn(gone).ifPresent(held -> handle.compareAndSet(held, next(others)));
    }

    private @Nullable Object next(List<Metamodel> others) {
        return others.stream().flatMap(other -> valueIn(other).stream()).findFirst().orElse(null);
    }

    // The specification offers no question, only this exception: Jakarta Persistence 3.2, 5.1.
    private Optional<Object> valueIn(Metamodel metamodel) {
        try {
            ManagedType<?> type = metamodel.managedType(model);
            return Optional.of(name.equals(TYPE) ? type : type.getDeclaredAttribute(name));
        } catch (IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }
}
