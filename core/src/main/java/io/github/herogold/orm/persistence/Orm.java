package io.github.herogold.orm.persistence;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The door between models and Jakarta Persistence: units, transactions, the clock.
 *
 * <p>All methods are thread-safe; what {@code inTransaction} and {@code use} bind, they bind to the
 * calling thread.
 */
public final class Orm {
    private static final Units UNITS = new Units();
    private static final Scopes SCOPES =
            new Scopes(UNITS, all(EntityManagerProvider.class), all(ForeignTransactions.class));
    private static volatile Clock clock = Clock.systemUTC();

    private Orm() {}

    /**
     * Makes a unit of persistence known. A factory that is closed is forgotten by itself.
     *
     * <p>With {@code herogold-orm-jpa-integration} on the class path Hibernate does this for every
     * factory that it builds. Registering a factory twice, or another one with the same metamodel,
     * does nothing.
     *
     * @param factory an entity manager factory
     */
    public static void register(EntityManagerFactory factory) {
        UNITS.register(factory);
    }

    /**
     * Makes a unit of persistence known whose transactions somebody else manages, such as a
     * container. It takes the place of a factory that was registered and has the same metamodel.
     *
     * <p>With {@code herogold-orm-jpa-integration} on the class path this is done for every unit
     * with JTA transactions.
     *
     * @param factory an entity manager factory
     * @param transactions its transactions, which models join, and begin where there is none
     */
    public static void register(EntityManagerFactory factory, ManagedTransactions transactions) {
        UNITS.register(factory, transactions);
    }

    /**
     * Forgets a unit of persistence before it is closed.
     *
     * @param factory a factory that was registered; any other one is ignored
     */
    public static void unregister(EntityManagerFactory factory) {
        UNITS.unregister(factory);
    }

    /**
     * The factories of the units of persistence that are known and open.
     *
     * @return factories, in the order in which they were registered
     */
    public static List<EntityManagerFactory> factories() {
        return UNITS.factories();
    }

    /**
     * Runs work in a transaction, joining one that is active: of the unit whose entity manager is
     * bound to this thread, innermost first, else of the only unit there is, or of several the one
     * that this thread works with.
     *
     * @param work what to do; models used in it take part in the transaction
     * @throws io.github.herogold.orm.OrmException if there is no unit, or it cannot be told which
     *     of several is meant
     */
    public static void inTransaction(Runnable work) {
        inTransaction(SCOPES.unitAtHand(), returningNothing(work));
    }

    /**
     * Runs work in a transaction, as {@link #inTransaction(Runnable)} does, and returns its result.
     *
     * @param <R> what the work returns
     * @param work what to do; models used in it take part in the transaction
     * @return what the work returned
     * @throws io.github.herogold.orm.OrmException if there is no unit, or it cannot be told which
     *     of several is meant
     */
    public static <R> R inTransaction(Supplier<R> work) {
        return inTransaction(SCOPES.unitAtHand(), work);
    }

    /**
     * Runs work in a transaction of a named unit, joining one that is active.
     *
     * @param unit the name of a unit of persistence that is bound to this thread or registered
     * @param work what to do; models used in it take part in the transaction
     * @throws io.github.herogold.orm.OrmException if no unit has that name
     */
    public static void inTransaction(String unit, Runnable work) {
        inTransaction(SCOPES.unitAtHand(unit), returningNothing(work));
    }

    /**
     * Runs work in a transaction of a named unit and returns its result.
     *
     * @param <R> what the work returns
     * @param unit the name of a unit of persistence that is bound to this thread or registered
     * @param work what to do; models used in it take part in the transaction
     * @return what the work returned
     * @throws io.github.herogold.orm.OrmException if no unit has that name
     */
    public static <R> R inTransaction(String unit, Supplier<R> work) {
        return inTransaction(SCOPES.unitAtHand(unit), work);
    }

    /**
     * Runs work whose models use the given entity manager.
     *
     * @param entityManager an open entity manager, which stays open
     * @param work what to do
     */
    public static void use(EntityManager entityManager, Runnable work) {
        ThreadBinding.bind(entityManager, returningNothing(work));
    }

    /**
     * Runs work whose models use the given entity manager and returns its result.
     *
     * @param <R> what the work returns
     * @param entityManager an open entity manager, which stays open
     * @param work what to do
     * @return what the work returned
     */
    public static <R> R use(EntityManager entityManager, Supplier<R> work) {
        return ThreadBinding.bind(entityManager, work);
    }

    /**
     * Reads with the entity manager that models of an entity use.
     *
     * <p>Where none is at hand one is opened for this work and closed after it, so entities that
     * are returned are detached.
     *
     * @param <R> what the work returns
     * @param entity an entity class
     * @param work what to do
     * @return what the work returned
     * @throws ConflictException if an optimistic lock fails
     */
    public static <R> R reading(Class<?> entity, Function<EntityManager, R> work) {
        try (EntityManagerScope scope = openForReading(entity)) {
            return completed(entity, scope, work);
        }
    }

    /**
     * Writes with the entity manager that models of an entity use, in the active transaction or,
     * where there is none, in one for this work.
     *
     * @param <R> what the work returns
     * @param entity an entity class
     * @param work what to do
     * @return what the work returned
     * @throws ConflictException if the row was changed since the entity was read
     * @throws io.github.herogold.orm.OrmException if the transaction that a container manages is
     *     marked for rollback, or there is none and the unit has {@code
     *     herogold.transactions=required}, or there is one that the unit has no part in, unless it
     *     has {@code herogold.transactions=independent}
     */
    public static <R> R writing(Class<?> entity, Function<EntityManager, R> work) {
        try (EntityManagerScope scope = SCOPES.forWriting(entity)) {
            return completed(entity, scope, work);
        }
    }

    private static <R> R completed(
            Class<?> entity, EntityManagerScope scope, Function<EntityManager, R> work) {
        try {
            R result = work.apply(scope.entityManager());
            scope.complete();
            return result;
        } catch (PersistenceException e) {
            Optional<OrmException> ofKey = KeyFailures.translated(e);
            if (ofKey.isPresent()) {
                throw ofKey.get();
            }
            PersistenceException failure = translated(scope, e);
            throw failure instanceof OptimisticLockException conflict
                    ? Messages.changedMeanwhile(entity.getSimpleName(), conflict)
                    : failure;
        }
    }

    private static PersistenceException translated(
            EntityManagerScope scope, PersistenceException exception) {
        if (!LockFailures.isOne(exception) && !(exception instanceof OptimisticLockException)) {
            return exception;
        }
        Optional<EntityTransaction> transaction = SCOPES.transactionOf(scope);
        PersistenceException failure = LockFailures.translated(exception, transaction);
        if (LockFailures.spoils(failure)) {
            transaction.ifPresent(EntityTransaction::setRollbackOnly);
        }
        return failure;
    }

    /**
     * Opens a scope for reads that outlive one call, such as a stream; the caller closes it.
     *
     * @param entity an entity class
     * @return an open scope
     */
    public static EntityManagerScope openForReading(Class<?> entity) {
        return SCOPES.forReading(entity);
    }

    /**
     * Whether models of an entity would take part in a transaction of the caller's.
     *
     * @param entity an entity class
     * @return true if what is written now is committed or rolled back by somebody else
     */
    public static boolean isInTransaction(Class<?> entity) {
        return SCOPES.isInTransaction(entity);
    }

    /**
     * Sets the clock of all timestamps, for tests.
     *
     * @param newClock the clock to read from now on; {@code Clock.systemUTC()} to go back
     */
    public static void setClock(Clock newClock) {
        clock = newClock;
    }

    /**
     * The present moment as a database can keep it: cut to microseconds.
     *
     * @return now, by the clock that was set
     */
    public static Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <S> List<S> all(Class<S> service) {
        ClassLoader beside = Orm.class.getClassLoader();
        return ServiceLoader.load(service, beside).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static <R> R inTransaction(Unit unit, Supplier<R> work) {
        try (EntityManagerScope scope = SCOPES.forTransaction(unit)) {
            try {
                R result = inScope(unit, scope, work);
                scope.complete();
                return result;
            } catch (RuntimeException | Error e) {
                spoil(unit, scope);
                throw e;
            }
        } catch (OptimisticLockException e) {
            throw Messages.changedMeanwhile(e);
        } catch (PersistenceException e) {
            throw KeyFailures.translated(e).<RuntimeException>map(failure -> failure).orElse(e);
        }
    }

    // A managed transaction may be suspended inside; models find the entity manager of each.
    private static <R> R inScope(Unit unit, EntityManagerScope scope, Supplier<R> work) {
        return unit.managed().isPresent()
                ? work.get()
                : ThreadBinding.bind(scope.entityManager(), work);
    }

    // The surrounding transaction must not commit half of this work.
    private static void spoil(Unit unit, EntityManagerScope scope) {
        EntityManager entityManager = scope.entityManager();
        if (scope.isJoined() && entityManager.isJoinedToTransaction()) {
            unit.transactionOf(entityManager).setRollbackOnly();
        }
    }

    private static Supplier<Optional<Void>> returningNothing(Runnable work) {
        return () -> {
            work.run();
            return Optional.empty();
        };
    }
}
