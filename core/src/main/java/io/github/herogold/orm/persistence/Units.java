package io.github.herogold.orm.persistence;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The units of persistence of the application. Thread-safe. */
final class Units {
    private volatile List<Unit> registered = List.of();

    /** Makes a factory known, unless it is. */
    synchronized void register(EntityManagerFactory factory) {
        if (open().stream().noneMatch(unit -> unit.has(factory))) {
            add(new Unit(factory, Optional.empty()));
        }
    }

    /** Makes a factory known together with what manages its transactions. */
    synchronized void register(EntityManagerFactory factory, ManagedTransactions transactions) {
        registered = open().stream().filter(unit -> !unit.has(factory)).toList();
        add(new Unit(factory, Optional.of(transactions)));
    }

    private void add(Unit unit) {
        List<Unit> more = new ArrayList<>(registered);
        more.add(unit);
        registered = List.copyOf(more);
    }

    // One that is half built, and is given up, has no metamodel to compare.
    synchronized void unregister(EntityManagerFactory factory) {
        registered = open().stream().filter(unit -> !unit.factory().equals(factory)).toList();
    }

    List<EntityManagerFactory> factories() {
        return open().stream().map(Unit::factory).toList();
    }

    /** The one unit there is, or that this thread works with. */
    Unit only() {
        List<Unit> open = open();
        if (open.isEmpty()) {
            throw Messages.noUnit();
        }
        return nearest(open).orElseThrow(() -> Messages.severalUnits(names(open)));
    }

    Unit named(String name) {
        List<Unit> open = open();
        List<Unit> matching = open.stream().filter(unit -> unit.name().equals(name)).toList();
        if (matching.isEmpty()) {
            throw Messages.unknownUnit(name, names(open));
        }
        return nearest(matching).orElseThrow(() -> Messages.severalUnitsCalled(name));
    }

    /** The one unit that maps an entity, or of several the one that this thread works with. */
    Unit of(Class<?> entity) {
        List<Unit> open = open();
        List<Unit> matching = open.stream().filter(unit -> unit.maps(entity)).toList();
        if (matching.isEmpty()) {
            throw unmapped(entity, open);
        }
        return nearest(matching)
                .orElseThrow(() -> Messages.severalUnitsFor(entity, names(matching)));
    }

    /** The only one, else the one that this thread works with, as far as can be told. */
    private static Optional<Unit> nearest(List<Unit> units) {
        return only(units, unit -> true)
                .or(() -> only(units, unit -> unit.bound().isPresent()))
                .or(() -> only(units, unit -> unit.current().isPresent()))
                .or(() -> only(units, unit -> unit.likelihood() == Likelihood.LIKELY))
                .or(() -> only(units, unit -> unit.likelihood() != Likelihood.UNLIKELY));
    }

    private static Optional<Unit> only(List<Unit> units, Predicate<Unit> condition) {
        List<Unit> matching = units.stream().filter(condition).toList();
        return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
    }

    private static OrmException unmapped(Class<?> entity, List<Unit> open) {
        Class<?> parent = entity.getSuperclass();
        return parent != null && open.stream().anyMatch(unit -> unit.maps(parent))
                ? Messages.subclassOfEntity(entity, parent)
                : Messages.noUnitFor(entity, names(open));
    }

    /** The unit of an entity manager, which need not have been registered. */
    Unit of(EntityManager entityManager) {
        EntityManagerFactory factory = entityManager.getEntityManagerFactory();
        return open().stream()
                .filter(unit -> unit.has(factory))
                .findFirst()
                .orElseGet(() -> new Unit(factory, Optional.empty()));
    }

    /** The units whose factories are open; the others are forgotten. */
    private List<Unit> open() {
        List<Unit> known = registered;
        if (known.stream().allMatch(Unit::isOpen)) {
            return known;
        }
        return forgetClosed();
    }

    private synchronized List<Unit> forgetClosed() {
        registered = registered.stream().filter(Unit::isOpen).toList();
        return registered;
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().map(Unit::name).toList();
    }
}
