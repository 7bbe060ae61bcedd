package io.github.herogold.orm.lives.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An object that has as many methods of an interface as are in use: java.sql has hundreds. Any
 * other fails with its name.
 */
final class StandIn implements InvocationHandler {
    private static final Map<Call, Optional<Method>> METHODS = new ConcurrentHashMap<>();

    private final Object target;

    private StandIn(Object target) {
        this.target = target;
    }

    /** A method of an interface, called on an object of a class. */
    private record Call(Class<?> type, Method method) {
        Optional<Method> find() {
            try {
                return Optional.of(
                        type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException none) {
                return Optional.empty();
            }
        }
    }

    /** An instance of an interface whose calls go to the methods of the same name of an object. */
    static <T> T of(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(
                        StandIn.class.getClassLoader(),
                        new Class<?>[] {type},
                        new StandIn(target)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> target.toString();
            };
        }
        Method own =
                METHODS.computeIfAbsent(new Call(target.getClass(), method), Call::find)
                        .orElseThrow(
                                () ->
                                        new UnsupportedOperationException(
                                                "The simulation does not know " + method));
        try {
            return own.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
