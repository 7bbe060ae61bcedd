package io.github.herogold.orm.it.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection, or a statement of one, that tells of each call that may change something in the
 * database before it makes it.
 */
final class CountedJdbc implements InvocationHandler {
    private static final Set<Class<?>> COUNTED =
            Set.of(
                    Connection.class,
                    Statement.class,
                    PreparedStatement.class,
                    CallableStatement.class);

    private final Object target;
    private final String sql;
    private final Calls calls;

    private CountedJdbc(Object target, String sql, Calls calls) {
        this.target = target;
        this.sql = sql;
        this.calls = calls;
    }

    /**
     * Wraps a connection or a statement.
     *
     * @param sql what a prepared statement was prepared with, else empty
     */
    static <T> T around(Class<T> type, Object target, String sql, Calls calls) {
        return type.cast(
                Proxy.newProxyInstance(
                        CountedJdbc.class.getClassLoader(),
                        new Class<?>[] {type},
                        new CountedJdbc(target, sql, calls)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        String argument =
                arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : "";
        if (isCounted(method.getName())) {
            calls.next(method.getName() + " " + (argument.isEmpty() ? sql : argument));
        }
        Object result = call(method, arguments);
        if (result != null && COUNTED.contains(method.getReturnType())) {
            return around(method.getReturnType(), result, argument, calls);
        }
        return result;
    }

    private static boolean isCounted(String method) {
        return method.startsWith("execute") || method.equals("commit") || method.equals("rollback");
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
