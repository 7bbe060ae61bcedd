package io.github.herogold.orm.spring;

import io.github.herogold.orm.persistence.Likelihood;
import io.github.herogold.orm.persistence.ManagedTransactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.EntityManagerProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * The transactions of a unit that Spring manages: models take part in that of a method with
 * {@code @Transactional}, and writes outside one begin theirs by Spring's transaction manager.
 * Reads outside one use the entity manager that Spring has bound to the thread, as it does for a
 * web request.
 *
 * <p>{@link SpringUnits} registers each factory of an application context with them. By hand:
 *
 * <pre>{@code
 * Orm.register(factory, new SpringTransactions(factory, transactionManager));
 * }</pre>
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class SpringTransactions implements ManagedTransactions {
    private final EntityManagerFactory factory;
    private final Supplier<PlatformTransactionManager> manager;
    private final Supplier<Likelihood> likelihood;

    /**
     * Transactions of one unit.
     *
     * @param factory the bean that Spring's transaction manager works with, not what is behind it
     * @param manager the transaction manager of that factory
     */
    public SpringTransactions(EntityManagerFactory factory, PlatformTransactionManager manager) {
        this(factory, () -> manager, () -> Likelihood.POSSIBLE);
    }

    /**
     * Transactions of one unit, whose manager need not be there yet.
     *
     * @param manager gives the transaction manager of that factory, asked once
     * @param likelihood how likely models are of this unit, asked where there are several
     */
    SpringTransactions(
            EntityManagerFactory factory,
            Supplier<PlatformTransactionManager> manager,
            Supplier<Likelihood> likelihood) {
        this.factory = factory;
        this.manager = SingletonSupplier.of(manager);
        this.likelihood = likelihood;
    }

    @Override
    public Optional<EntityManager> current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        // The transaction may be that of another unit, which this one has no part in.
        return Optional.ofNullable(EntityManagerFactoryUtils.getTransactionalEntityManager(factory))
                .map(SpringTransactions::behindProxies)
                .filter(EntityManager::isJoinedToTransaction);
    }

    @Override
    public Optional<EntityManager> bound() {
        return TransactionSynchronizationManager.getResource(factory)
                        instanceof EntityManagerHolder holder
                ? Optional.of(behindProxies(holder.getEntityManager()))
                : current();
    }

    // What is bound to a web request says that it takes part in no transaction but those that it
    // has joined itself, which those of Spring's manager for it are not.
    private static EntityManager behindProxies(EntityManager bound) {
        EntityManager behind = bound;
        while (behind instanceof EntityManagerProxy proxy) {
            behind = proxy.getTargetEntityManager();
        }
        return behind;
    }

    @Override
    public EntityTransaction transaction() {
        return new SpringTransaction(manager.get(), this);
    }

    // Hibernate flushes nothing there. An inner method that writes takes part in the outer one.
    @Override
    public boolean isReadOnly() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @Override
    public boolean isOver() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && current().isEmpty()
                && SpringTransaction.isKnownTo(manager.get());
    }

    @Override
    public Likelihood likelihood() {
        return likelihood.get();
    }
}
