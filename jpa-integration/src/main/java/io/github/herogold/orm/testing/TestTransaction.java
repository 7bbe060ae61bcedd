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
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** The transaction of one test, and the statements that were run in it. */
final class TestTransaction implements TestWork {
    private final List<String> statements = new ArrayList<>();
    private final Commits commits = new Commits();
    private final Session session;
    private final Transaction transaction;

    // By the type of the API: the builder of the SPI is in another package in Hibernate 7.1.
    private TestTransaction(SessionFactory factory, Optional<StatementInspector> inspector) {
        session =
                factory.withOptions()
                        .statementInspector(noting(inspector))
                        .eventListeners(commits)
                        .openSession();
        transaction = session.beginTransaction();
    }

    static TestTransaction begin(SessionFactoryImplementor factory) {
        return new TestTransaction(factory, inspectorOf(factory));
    }

    @Override
    public EntityManager entityManager() {
        return session;
    }

    @Override
    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public <T> T joinedBy(Invocation<T> invocation) {
        return Orm.use(session, () -> TestWork.proceed(invocation));
    }

    @Override
    public void flush() {
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
