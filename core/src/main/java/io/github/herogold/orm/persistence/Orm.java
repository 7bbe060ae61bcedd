package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
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
    private static final List<EntityManagerProvider> PROVIDERS = providers();
    private static volatile Clock clock = Clock.systemUTC();

    private Orm() {}

    /**
     * Makes a unit of persistence known. A factory that is closed is forgotten by itself.
     *
     * <p>With {@code herogold-orm-jpa-integration} on the class path Hibernate does this for every
     * factory that it builds. Registering a factory twice does nothing.
     *
     * @param factory an entity manager factory
     */
    public static void register(EntityManagerFactory factory) {
        UNITS.register(factory);
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
     * Runs work in a transaction, joining one that is active: of the unit whose entity manager is
     * bound to this thread, innermost first, else of the only unit there is.
     *
     * @param work what to do; models used in it take part in the transaction
     * @throws io.github.herogold.orm.OrmException if none is bound, and there is no unit or several
     */
    public static void inTransaction(Runnable work) {
        inTransaction(unitAtHand(), returningNothing(work));
    }

    /**
     * Runs work in a transaction, as {@link #inTransaction(Runnable)} does, and returns its result.
     *
     * @param <R> what the work returns
     * @param work what to do; models used in it take part in the transaction
     * @return what the work returned
     * @throws io.github.herogold.orm.OrmException if none is bound, and there is no unit or several
     */
    public static <R> R inTransaction(Supplier<R> work) {
        return inTransaction(unitAtHand(), work);
    }

    /**
     * Runs work in a transaction of a named unit, joining one that is active.
     *
     * @param unit the name of a unit of persistence that is bound to this thread or registered
     * @param work what to do; models used in it take part in the transaction
     * @throws io.github.herogold.orm.OrmException if no unit has that name
     */
    public static void inTransaction(String unit, Runnable work) {
        inTransaction(unitAtHand(unit), returningNothing(work));
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
        return inTransaction(unitAtHand(unit), work);
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
     */
    public static <R> R writing(Class<?> entity, Function<EntityManager, R> work) {
        try (EntityManagerScope scope =
                atHand(entity)
                        .map(Orm::joiningOrBeginning)
                        .orElseGet(() -> EntityManagerScope.owning(opened(entity)))) {
            return completed(entity, scope, work);
        }
    }

    private static EntityManager opened(Class<?> entity) {
        return UNITS.of(entity).createEntityManager();
    }

    private static <R> R completed(
            Class<?> entity, EntityManagerScope scope, Function<EntityManager, R> work) {
        try {
            R result = work.apply(scope.entityManager());
            scope.complete();
            return result;
        } catch (OptimisticLockException e) {
            throw Messages.changedMeanwhile(entity.getSimpleName(), e);
        }
    }

    /**
     * Opens a scope for reads that outlive one call, such as a stream; the caller closes it.
     *
     * @param entity an entity class
     * @return an open scope
     */
    public static EntityManagerScope openForReading(Class<?> entity) {
        return atHand(entity)
                .map(EntityManagerScope::joining)
                .orElseGet(() -> EntityManagerScope.owning(opened(entity)));
    }

    /**
     * Whether models of an entity would take part in a transaction of the caller's.
     *
     * @param entity an entity class
     * @return true if what is written now is committed or rolled back by somebody else
     */
    public static boolean isInTransaction(Class<?> entity) {
        return atHand(entity).filter(EntityManager::isJoinedToTransaction).isPresent();
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

    private static Optional<EntityManager> atHand(Class<?> entity) {
        return ThreadBinding.mapping(entity).or(() -> provided(entity));
    }

    private static EntityManagerFactory unitAtHand() {
        return ThreadBinding.innermost()
                .map(EntityManager::getEntityManagerFactory)
                .orElseGet(UNITS::only);
    }

    private static EntityManagerFactory unitAtHand(String name) {
        return ThreadBinding.named(name)
                .map(EntityManager::getEntityManagerFactory)
                .orElseGet(() -> UNITS.named(name));
    }

    private static Optional<EntityManager> provided(Class<?> entity) {
        return PROVIDERS.stream()
                .flatMap(provider -> provider.entityManagerFor(entity).stream())
                .findFirst();
    }

    private static List<EntityManagerProvider> providers() {
        ClassLoader beside = Orm.class.getClassLoader();
        return ServiceLoader.load(EntityManagerProvider.class, beside).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static <R> R inTransaction(EntityManagerFactory factory, Supplier<R> work) {
        try (EntityManagerScope scope =
                ThreadBinding.of(factory)
                        .map(Orm::joiningOrBeginning)
                        .orElseGet(
                                () -> EntityManagerScope.owning(factory.createEntityManager()))) {
            try {
                R result = ThreadBinding.bind(scope.entityManager(), work);
                scope.complete();
                return result;
            } catch (RuntimeException | Error e) {
                scope.spoil();
                throw e;
            }
        } catch (OptimisticLockException e) {
            throw Messages.changedMeanwhile(e);
        }
    }

    private static EntityManagerScope joiningOrBeginning(EntityManager entityManager) {
        return entityManager.isJoinedToTransaction()
                ? EntityManagerScope.joining(entityManager)
                : EntityManagerScope.beginning(entityManager);
    }

    private static Supplier<Optional<Void>> returningNothing(Runnable work) {
        return () -> {
            work.run();
            return Optional.empty();
        };
    }
}
