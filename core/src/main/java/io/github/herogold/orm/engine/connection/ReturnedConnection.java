package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.engine.database.Forwarding;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection that is given back when it is closed. */
final class ReturnedConnection implements InvocationHandler {
    private final Connection connection;
    private final Owner owner;
    private boolean closed;

    /** Where connections go back to. */
    interface Owner {
        void takeBack(Connection connection) throws SQLException;
    }

    private ReturnedConnection(Connection connection, Owner owner) {
        this.connection = connection;
        this.owner = owner;
    }

    static Connection of(Connection connection, Owner owner) {
        return (Connection)
                Proxy.newProxyInstance(
                        ReturnedConnection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new ReturnedConnection(connection, owner));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "close" -> giveBack();
            case "isClosed" -> closed || connection.isClosed();
            default -> {
                if (closed) {
                    throw new SQLException("The connection is closed");
                }
                yield Forwarding.call(connection, method, arguments);
            }
        };
    }

    private @Nullable Object giveBack() throws SQLException {
        if (!closed) {
            closed = true;
            owner.takeBack(connection);
        }
        return null;
    }
}
