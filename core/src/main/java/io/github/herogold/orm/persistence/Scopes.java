package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.Optional;

/**
 * Opens the scope of a piece of work: on the entity manager that is at hand, or on a new one.
 *
 * <p>At hand is what is bound to the thread, then what a provider has, then what takes part in the
 * transaction of the thread that somebody else manages. Thread-safe.
 *
 * @param units the units of persistence that are known
 * @param providers who may have an entity manager at hand
 * @param foreign who knows of transactions that a unit may have no part in
 */
record Scopes(
        Units units, List<EntityManagerProvider> providers, List<ForeignTransactions> foreign) {

    EntityManagerScope forReading(Class<?> entity) {
        EntityManagerScope bound = ThreadBinding.joining(entity);
        return bound == null ? unboundForReading(entity) : bound;
    }

    private EntityManagerScope unboundForReading(Class<?> entity) {
        Optional<EntityManager> provided = provided(entity);
        if (provided.isPresent()) {
            return EntityManagerScope.joining(provided.get());
        }
        Unit unit = units.of(entity);
        return unit.bound().map(EntityManagerScope::joining).orElseGet(unit::openForReading);
    }

    EntityManagerScope forWriting(Class<?> entity) {
        Optional<EntityManager> atHand = atHand(entity);
        if (atHand.isPresent()) {
            return joiningOrBeginning(atHand.get(), Optional.of(entity));
        }
        Unit unit = units.of(entity);
        if (unit.isMarkedForRollback()) {
            throw Messages.alreadyMarkedForRollback();
        }
        Optional<EntityManager> current = unit.current();
        if (current.isPresent()) {
            requireWritable(unit, entity);
            return EntityManagerScope.joining(current.get());
        }
        requireOwnAllowed(unit, entity);
        return begin(unit);
    }

    EntityManagerScope forTransaction(Unit unit) {
        return ThreadBinding.of(unit)
                .map(bound -> joiningOrBeginning(bound, Optional.empty()))
                .or(() -> unit.current().map(EntityManagerScope::joining))
                .orElseGet(() -> begin(unit));
    }

    private EntityManagerScope begin(Unit unit) {
        requireNoneForeign(unit);
        return unit.begin();
    }

    /** Whether what is written of an entity now is committed or rolled back by somebody else. */
    boolean isInTransaction(Class<?> entity) {
        return atHand(entity)
                .or(() -> units.of(entity).current())
                .filter(EntityManager::isJoinedToTransaction)
                .isPresent();
    }

    /** The transaction that the work of a scope takes part in; empty where there is none. */
    Optional<EntityTransaction> transactionOf(EntityManagerScope scope) {
        EntityManager entityManager = scope.entityManager();
        return entityManager.isOpen() && entityManager.isJoinedToTransaction()
                ? Optional.of(units.of(entityManager).transactionOf(entityManager))
                : Optional.empty();
    }

    /** The unit whose entity manager is bound to this thread, else the only one. */
    Unit unitAtHand() {
        return ThreadBinding.innermost().map(units::of).orElseGet(units::only);
    }

    Unit unitAtHand(String name) {
        return ThreadBinding.named(name).map(units::of).orElseGet(() -> units.named(name));
    }

    private Optional<EntityManager> atHand(Class<?> entity) {
        return ThreadBinding.mapping(entity).or(() -> provided(entity));
    }

    private Optional<EntityManager> provided(Class<?> entity) {
        return providers.stream()
                .flatMap(provider -> provider.entityManagerFor(entity).stream())
                .findFirst();
    }

    private EntityManagerScope joiningOrBeginning(
            EntityManager entityManager, Optional<Class<?>> written) {
        Unit unit = units.of(entityManager);
        Optional<EntityManager> current = unit.currentFor(entityManager);
        if (current.isPresent()) {
            written.ifPresent(entity -> requireWritable(unit, entity));
            return EntityManagerScope.joining(current.get());
        }
        return entityManager.isJoinedToTransaction()
                ? EntityManagerScope.joining(entityManager)
                : begin(unit, entityManager, written);
    }

    private static void requireWritable(Unit unit, Class<?> entity) {
        if (unit.isReadOnly()) {
            throw Messages.readOnly(entity);
        }
    }

    private EntityManagerScope begin(
            Unit unit, EntityManager entityManager, Optional<Class<?>> written) {
        written.ifPresent(entity -> requireOwnAllowed(unit, entity));
        requireNoneForeign(unit);
        return unit.begin(entityManager);
    }

    private static void requireOwnAllowed(Unit unit, Class<?> entity) {
        if (unit.requiresTransaction()) {
            throw Messages.outsideTransaction(entity, unit.name());
        }
    }

    // What is committed by itself stays when the transaction around it is rolled back.
    private void requireNoneForeign(Unit unit) {
        foreign.stream()
                .flatMap(transactions -> transactions.active().stream())
                .findFirst()
                .filter(found -> !unit.isIndependent())
                .ifPresent(
                        found -> {
                            throw Messages.notJoined(unit.name(), found);
                        });
    }
}
