package io.github.herogold.orm.engine.recording;

import io.github.herogold.orm.engine.database.Forwarding;
import io.github.herogold.orm.engine.session.Session;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.StatementExecutor;
import jakarta.persistence.ConnectionConsumer;
import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entity manager that a migration is given: it passes everything on, notes each SQL statement,
 * and refuses what would end the transaction of the manager.
 */
final class RecordingEntityManager implements InvocationHandler {
    private static final Set<String> CHANGES = Set.of("persist", "merge", "remove");
    private static final Set<String> HARMLESS =
            Set.of(
                    "isOpen",
                    "isJoinedToTransaction",
                    "getMetamodel",
                    "getEntityManagerFactory",
                    "flush",
                    "clear",
                    "detach",
                    "contains",
                    "toString",
                    "hashCode",
                    "equals");

    private final Session session;
    private final StatementLog log;
    private final JdbcStatements jdbc;

    private RecordingEntityManager(Session session, SqlDialect dialect, StatementLog log) {
        this.session = session;
        this.log = log;
        this.jdbc = new JdbcStatements(session, dialect);
    }

    static EntityManager around(Session session, SqlDialect dialect, StatementLog log) {
        return (EntityManager)
                Proxy.newProxyInstance(
                        RecordingEntityManager.class.getClassLoader(),
                        new Class<?>[] {EntityManager.class, StatementExecutor.class},
                        new RecordingEntityManager(session, dialect, log));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "execute" -> execute((SqlStatement) first(arguments));
            case "dialect" -> jdbc.dialect();
            case "createNativeQuery" -> nativeQuery(method, arguments);
            case "createQuery",
                    "createNamedQuery",
                    "createStoredProcedureQuery",
                    "createNamedStoredProcedureQuery" ->
                    otherQuery(method, arguments);
            case "getTransaction" -> Guard.around(EntityTransaction.class, em().getTransaction());
            case "close" -> throw Guard.refusal("EntityManager.close()");
            case "runWithConnection" -> runWithConnection(first(arguments));
            case "callWithConnection" -> callWithConnection(first(arguments));
            default -> forward(method, arguments);
        };
    }

    private @Nullable Object forward(Method method, Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (CHANGES.contains(name)) {
            log.changing(name + " of " + first(arguments).getClass().getName());
        } else if (!HARMLESS.contains(name)) {
            log.reading(name);
        }
        return Forwarding.call(em(), method, arguments);
    }

    // Not before a migration asks for something that only an entity manager can do.
    private EntityManager em() {
        return session.entityManager();
    }

    private int execute(SqlStatement statement) {
        return log.run(statement, () -> jdbc.execute(statement));
    }

    private Query nativeQuery(Method method, Object @Nullable [] arguments) {
        SqlStatement statement = new SqlStatement((String) first(arguments), 1);
        Supplier<Query> creation = () -> createQuery(method, arguments);
        return RecordingQuery.of(statement, creation, log, jdbc);
    }

    private Object otherQuery(Method method, Object @Nullable [] arguments) {
        return NotedQuery.around(
                createQuery(method, arguments), String.valueOf(first(arguments)), log);
    }

    private Query createQuery(Method method, Object @Nullable [] arguments) {
        try {
            return (Query) Objects.requireNonNull(Forwarding.call(em(), method, arguments));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    // A pretended run cannot look into Java code that has the connection in its hands.
    @SuppressWarnings("unchecked")
    private @Nullable Object runWithConnection(Object action) {
        log.changing("Java code on the JDBC connection");
        if (!log.pretends()) {
            em().runWithConnection(
                            (Connection connection) ->
                                    ((ConnectionConsumer<Connection>) action)
                                            .accept(Guard.around(Connection.class, connection)));
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object callWithConnection(Object action) {
        log.changing("Java code on the JDBC connection");
        if (log.pretends()) {
            return null;
        }
        return em().callWithConnection(
                        (Connection connection) ->
                                ((ConnectionFunction<Connection, ?>) action)
                                        .apply(Guard.around(Connection.class, connection)));
    }

    private static Object first(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0) {
            throw new IllegalArgumentException("an argument is missing");
        }
        return arguments[0];
    }
}
