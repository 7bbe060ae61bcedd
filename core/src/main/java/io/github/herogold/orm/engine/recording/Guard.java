package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.engine.database.Forwarding;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Savepoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes calls on to a transaction or a connection, but for those that would end it. */
public final class Guard implements InvocationHandler {
    private static final Set<String> REFUSED =
            Set.of("begin", "commit", "rollback", "close", "abort", "setAutoCommit");

    private final Class<?> type;
    private final Object target;

    private Guard(Class<?> type, Object target) {
        this.type = type;
        this.target = target;
    }

    static <T> T around(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        Guard.class.getClassLoader(),
                        new Class<?>[] {type},
                        new Guard(type, target)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        boolean toSavepoint =
                arguments != null && arguments.length == 1 && arguments[0] instanceof Savepoint;
        if (REFUSED.contains(method.getName()) && !toSavepoint) {
            throw refusal(type.getSimpleName() + "." + method.getName() + "()");
        }
        return Forwarding.call(target, method, arguments);
    }

    /**
     * The exception for what would end the transaction of the manager.
     *
     * @param call what would end it, as a person wrote it
     * @return an exception that says so
     */
    public static InvalidMigrationException refusal(String call) {
        return Messages.endsTransaction(call);
    }
}
