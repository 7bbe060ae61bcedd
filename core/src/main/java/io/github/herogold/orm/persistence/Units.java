package io.github.herogold.orm.persistence;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** The one unit there is. */
    Unit only() {
        List<Unit> open = open();
        return switch (open.size()) {
            case 0 -> throw Messages.noUnit();
            case 1 -> open.get(0);
            default -> throw Messages.severalUnits(names(open));
        };
    }

    Unit named(String name) {
        List<Unit> open = open();
        List<Unit> matching = open.stream().filter(unit -> unit.name().equals(name)).toList();
        return switch (matching.size()) {
            case 0 -> throw Messages.unknownUnit(name, names(open));
            case 1 -> matching.get(0);
            default -> throw Messages.severalUnitsCalled(name);
        };
    }

    /** The one unit that maps an entity. */
    Unit of(Class<?> entity) {
        List<Unit> open = open();
        List<Unit> matching = open.stream().filter(unit -> unit.maps(entity)).toList();
        return switch (matching.size()) {
            case 0 -> throw unmapped(entity, open);
            case 1 -> matching.get(0);
            default -> throw Messages.severalUnitsFor(entity, names(matching));
        };
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
