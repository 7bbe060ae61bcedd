package io.github.herogold.orm.engine.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls that a proxy passes on. */
public final class Forwarding {
    private Forwarding() {}

    /** Calls a method as if there were no reflection between: exceptions arrive as themselves. */
    public static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
