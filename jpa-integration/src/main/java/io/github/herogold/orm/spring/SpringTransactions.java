package io.github.herogold.orm.spring;

import io.github.herogold.orm.persistence.ManagedTransactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.Optional;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions of a unit that Spring manages: models take part in that of a method with
 * {@code @Transactional}, and writes outside one begin theirs by Spring's transaction manager.
 *
 * <pre>{@code
 * Orm.register(factory, new SpringTransactions(factory, transactionManager));
 * }</pre>
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class SpringTransactions implements ManagedTransactions {
    private final EntityManagerFactory factory;
    private final PlatformTransactionManager manager;

    /**
     * Transactions of one unit.
     *
     * @param factory the bean that Spring's transaction manager works with, not what is behind it
     * @param manager the transaction manager of that factory
     */
    public SpringTransactions(EntityManagerFactory factory, PlatformTransactionManager manager) {
        this.factory = factory;
        this.manager = manager;
    }

    @Override
    public Optional<EntityManager> current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        // The transaction may be that of another unit, which this one has no part in.
        return Optional.ofNullable(EntityManagerFactoryUtils.getTransactionalEntityManager(factory))
                .filter(EntityManager::isJoinedToTransaction);
    }

    @Override
    public EntityTransaction transaction() {
        return new SpringTransaction(manager, () -> current().isPresent());
    }
}
