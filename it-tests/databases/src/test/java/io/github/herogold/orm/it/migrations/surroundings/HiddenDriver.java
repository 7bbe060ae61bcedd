package io.github.herogold.orm.it.migrations.surroundings;

import io.github.herogold.orm.it.Address;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections that do not tell which driver they are of, like those of some pools. */
public final class HiddenDriver {
    private HiddenDriver() {}

    public static DataSource of(Address address) {
        return proxy(
                DataSource.class,
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return hiding(address.connect());
                });
    }

    private static Connection hiding(Connection connection) {
        return proxy(
                Connection.class,
                (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "isWrapperFor" -> false;
                            case "unwrap" -> throw new SQLException("nothing to unwrap");
                            default -> invoke(connection, method, arguments);
                        });
    }

    private static @Nullable Object invoke(
            Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
