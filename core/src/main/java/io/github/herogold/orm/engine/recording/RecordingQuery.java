package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.engine.database.Forwarding;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A native query of a migration, noted when it is executed.
 *
 * <p>A statement without parameters goes straight to the connection. The provider's own query is
 * only made when something else than its execution is asked of it, so its parser cannot stumble
 * over SQL that it does not know.
 */
final class RecordingQuery implements InvocationHandler {
    private final SqlStatement statement;
    private final Supplier<Query> creation;
    private final StatementLog log;
    private final JdbcStatements jdbc;
    private Optional<Query> query = Optional.empty();

    private RecordingQuery(
            SqlStatement statement,
            Supplier<Query> creation,
            StatementLog log,
            JdbcStatements jdbc) {
        this.statement = statement;
        this.creation = creation;
        this.log = log;
        this.jdbc = jdbc;
    }

    static Query of(
            SqlStatement statement,
            Supplier<Query> creation,
            StatementLog log,
            JdbcStatements jdbc) {
        return (Query)
                Proxy.newProxyInstance(
                        RecordingQuery.class.getClassLoader(),
                        new Class<?>[] {TypedQuery.class},
                        new RecordingQuery(statement, creation, log, jdbc));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("executeUpdate")) {
            return query.isEmpty()
                    ? log.run(statement, () -> jdbc.execute(statement))
                    : log.run(withParameters(query.get()), query.get()::executeUpdate);
        }
        if (NotedQuery.isReading(method)) {
            log.reading(method.getName());
        }
        Query target = query.orElseGet(creation);
        query = Optional.of(target);
        Object result = Forwarding.call(target, method, arguments);
        return result == target ? proxy : result;
    }

    private SqlStatement withParameters(Query bound) {
        List<Parameter<?>> parameters =
                bound.getParameters().stream().sorted(Comparator.comparing(this::label)).toList();
        if (parameters.isEmpty()) {
            return statement;
        }
        log.reading("parameters");
        String values =
                parameters.stream()
                        .map(p -> label(p) + " = " + bound.getParameterValue(p))
                        .collect(Collectors.joining(", ", " /* ", " */"));
        return new SqlStatement(statement.text() + values, statement.line());
    }

    private String label(Parameter<?> parameter) {
        return parameter.getName() == null
                ? "?" + parameter.getPosition()
                : ":" + parameter.getName();
    }
}
