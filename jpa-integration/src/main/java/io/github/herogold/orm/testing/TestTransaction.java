package io.github.herogold.orm.testing;

import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.hibernate.Transaction;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** The transaction of one test, and the statements that were run in it. */
final class TestTransaction {
    private final List<String> statements = new ArrayList<>();
    private final Commits commits = new Commits();
    private final Session session;
    private final Transaction transaction;

    private TestTransaction(SessionFactoryImplementor factory) {
        session =
                factory.withOptions()
                        .statementInspector(noting(inspectorOf(factory)))
                        .eventListeners(commits)
                        .openSession();
        transaction = session.beginTransaction();
    }

    static TestTransaction begin(SessionFactoryImplementor factory) {
        return new TestTransaction(factory);
    }

    EntityManager entityManager() {
        return session;
    }

    /** What was run so far. */
    List<String> statements() {
        return List.copyOf(statements);
    }

    /** Runs a method of a test, whose models join the transaction. */
    <T> T joinedBy(Invocation<T> invocation) {
        return Orm.use(session, () -> proceed(invocation));
    }

    /** Runs a test and, when it has passed, writes what is pending: the database has its say. */
    <T> T test(Invocation<T> invocation) {
        return joinedBy(
                () -> {
                    T result = invocation.proceed();
                    flush();
                    return result;
                });
    }

    /** Writes what is pending, unless something was refused already. */
    void flush() {
        if (session.isOpen() && transaction.isActive() && !transaction.getRollbackOnly()) {
            session.flush();
        }
    }

    /**
     * Rolls back.
     *
     * @return whether nothing had been committed before
     */
    boolean end() {
        try {
            // A test that closed the session has left it active.
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } finally {
            session.close();
        }
        return !commits.happened;
    }

    private static Optional<StatementInspector> inspectorOf(SessionFactoryImplementor factory) {
        return Optional.ofNullable(factory.getSessionFactoryOptions().getStatementInspector());
    }

    // That of the session takes the place of that of the factory, which has the first word here.
    private UnaryOperator<String> noting(Optional<StatementInspector> inspector) {
        return sql -> {
            String inspected = inspector.map(it -> it.inspect(sql)).orElse(sql);
            statements.add(inspected);
            return inspected;
        };
    }

    // A Supplier declares no exception; what the method throws passes as it is.
    @SuppressWarnings("unchecked")
    private static <T, X extends Throwable> T proceed(Invocation<T> invocation) throws X {
        try {
            return invocation.proceed();
        } catch (Throwable e) {
            throw (X) e;
        }
    }

    /** Whether the session has committed anything. */
    private static final class Commits implements SessionEventListener {
        @Serial private static final long serialVersionUID = 1L;

        private boolean happened;

        @Override
        public void transactionCompletion(boolean successful) {
            happened |= successful;
        }
    }
}
