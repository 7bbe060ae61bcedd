package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.engine.database.Forwarding;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.Query;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query of a migration in another language than SQL, noted when it is executed. */
final class NotedQuery implements InvocationHandler {
    private static final Set<String> READING =
            Set.of("getResultList", "getResultStream", "getSingleResult", "getSingleResultOrNull");

    private final Query query;
    private final String text;
    private final StatementLog log;

    private NotedQuery(Query query, String text, StatementLog log) {
        this.query = query;
        this.text = text;
        this.log = log;
    }

    static Object around(Query query, String text, StatementLog log) {
        Class<?> type =
                Stream.<Class<? extends Query>>of(StoredProcedureQuery.class, TypedQuery.class)
                        .filter(candidate -> candidate.isInstance(query))
                        .findFirst()
                        .orElse(Query.class);
        return Proxy.newProxyInstance(
                NotedQuery.class.getClassLoader(),
                new Class<?>[] {type},
                new NotedQuery(query, text, log));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (name.equals("executeUpdate") || name.equals("execute")) {
            return execute(method, arguments);
        }
        if (isReading(method)) {
            log.reading(name);
        }
        Object result = Forwarding.call(query, method, arguments);
        return result == query ? proxy : result;
    }

    static boolean isReading(Method method) {
        return READING.contains(method.getName());
    }

    private @Nullable Object execute(Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (query instanceof StoredProcedureQuery) {
            log.changing("the procedure " + text);
            return log.pretends()
                    ? pretendedResult(method)
                    : Forwarding.call(query, method, arguments);
        }
        if (log.pretends()) {
            log.changing("JPQL " + text);
            return 0;
        }
        return log.run(new SqlStatement(text, 1), query::executeUpdate);
    }

    private static Object pretendedResult(Method method) {
        return method.getReturnType() == boolean.class ? (Object) false : 0;
    }
}
