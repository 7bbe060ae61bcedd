package io.github.herogold.orm.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a row, and what is made of them.
 *
 * @param result a record, or the class of the only attribute
 * @param paths the attributes
 * @param <R> the result class
 */
record Projection<R>(Class<R> result, List<AttributePath> paths) {

    static <R> Projection<R> of(Class<R> result, String... attributes) {
        if (attributes.length == 0 && !result.isRecord()) {
            throw QueryMessages.nothingSelected(result);
        }
        Stream<String> names =
                attributes.length == 0
                        ? Arrays.stream(result.getRecordComponents()).map(RecordComponent::getName)
                        : Arrays.stream(attributes);
        return new Projection<>(result, names.map(AttributePath::new).toList());
    }

    /** The result of what a query found: an array, or the value of the only attribute. */
    R result(Object found) {
        if (result.isRecord()) {
            return made(paths.size() == 1 ? new Object[] {found} : (Object[]) found);
        }
        try {
            return result.cast(found);
        } catch (ClassCastException e) {
            throw QueryMessages.unfitResult(result, paths, e);
        }
    }

    private R made(@Nullable Object[] values) {
        try {
            Class<?>[] components =
                    Arrays.stream(result.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<R> canonical = result.getDeclaredConstructor(components);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException
                | IllegalArgumentException
                | InaccessibleObjectException e) {
            throw QueryMessages.unfitResult(result, paths, e);
        }
    }
}
