package io.github.herogold.orm.jta;

import io.github.herogold.orm.persistence.ManagedTransactions;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorBuilder;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/**
 * The JTA transactions of a unit, by the platform that its Hibernate was told of or has found.
 *
 * <p>Models use the entity manager that the container injects. Where the container does not know
 * the unit, because the application has built its factory itself, they use Hibernate's session of
 * the transaction, {@code SessionFactory.getCurrentSession()}. Thread-safe.
 */
public final class JtaTransactions implements ManagedTransactions {
    private final SessionFactoryImplementor factory;
    private final TransactionManager transactions;
    private final Supplier<Optional<EntityManager>> injected;

    private JtaTransactions(
            SessionFactoryImplementor factory,
            TransactionManager transactions,
            Supplier<Optional<EntityManager>> injected) {
        this.factory = factory;
        this.transactions = transactions;
        this.injected = injected;
    }

    /**
     * The transactions of a factory that the container does not know.
     *
     * @param factory a factory of Hibernate
     * @return its transactions; empty if they are not JTA's
     */
    public static Optional<ManagedTransactions> of(SessionFactoryImplementor factory) {
        return of(factory, Optional::empty);
    }

    /**
     * The transactions of a factory, in which models use an entity manager of the container.
     *
     * @param factory a factory of Hibernate
     * @param injected gives what the container injects where {@code @PersistenceContext} names its
     *     unit; empty as long as it is not known
     * @return its transactions; empty if they are not JTA's
     */
    public static Optional<ManagedTransactions> of(
            SessionFactoryImplementor factory, Supplier<Optional<EntityManager>> injected) {
        ServiceRegistryImplementor services = factory.getServiceRegistry();
        if (!services.requireService(TransactionCoordinatorBuilder.class).isJta()) {
            return Optional.empty();
        }
        JtaPlatform platform = services.requireService(JtaPlatform.class);
        return Optional.ofNullable(platform.retrieveTransactionManager())
                .map(transactions -> new JtaTransactions(factory, transactions, injected));
    }

    @Override
    public Optional<EntityManager> current() {
        JtaTransaction transaction = transaction();
        if (!transaction.isActive()) {
            return Optional.empty();
        }
        Optional<EntityManager> known = injected.get();
        // Hibernate has no session for a transaction that can only be rolled back.
        return known.isPresent() || transaction.getRollbackOnly()
                ? known
                : Optional.of(factory.getCurrentSession());
    }

    @Override
    public JtaTransaction transaction() {
        return new JtaTransaction(transactions);
    }
}
