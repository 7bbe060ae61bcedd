package io.github.herogold.orm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** The entity manager factories of the application, one a unit of persistence. Thread-safe. */
final class Units {
    private final List<EntityManagerFactory> registered = new CopyOnWriteArrayList<>();

    void register(EntityManagerFactory factory) {
        if (!registered.contains(factory)) {
            registered.add(factory);
        }
    }

    void unregister(EntityManagerFactory factory) {
        registered.remove(factory);
    }

    /** The one unit there is. */
    EntityManagerFactory only() {
        List<EntityManagerFactory> open = open();
        return switch (open.size()) {
            case 0 -> throw Messages.noUnit();
            case 1 -> open.get(0);
            default -> throw Messages.severalUnits(names(open));
        };
    }

    EntityManagerFactory named(String name) {
        List<EntityManagerFactory> open = open();
        List<EntityManagerFactory> matching =
                open.stream().filter(factory -> name(factory).equals(name)).toList();
        return switch (matching.size()) {
            case 0 -> throw Messages.unknownUnit(name, names(open));
            case 1 -> matching.get(0);
            default -> throw Messages.severalUnitsCalled(name);
        };
    }

    /** The one unit that maps an entity. */
    EntityManagerFactory of(Class<?> entity) {
        List<EntityManagerFactory> open = open();
        List<EntityManagerFactory> matching =
                open.stream().filter(factory -> maps(factory.getMetamodel(), entity)).toList();
        return switch (matching.size()) {
            case 0 -> throw Messages.noUnitFor(entity, names(open));
            case 1 -> matching.get(0);
            default -> throw Messages.severalUnitsFor(entity, names(matching));
        };
    }

    static boolean maps(EntityManager entityManager, Class<?> entity) {
        return maps(entityManager.getMetamodel(), entity);
    }

    // The specification offers no question, only this exception: Jakarta Persistence 3.2, 5.1.
    private static boolean maps(Metamodel metamodel, Class<?> entity) {
        try {
            metamodel.entity(entity);
            return true;
        } catch (IllegalArgumentException notAnEntity) {
            return false;
        }
    }

    private List<EntityManagerFactory> open() {
        registered.removeIf(factory -> !factory.isOpen());
        return List.copyOf(registered);
    }

    private static List<String> names(List<EntityManagerFactory> factories) {
        return factories.stream().map(Units::name).toList();
    }

    // A session factory of Hibernate that was not built from a persistence unit has no name.
    static String name(EntityManagerFactory factory) {
        return Objects.requireNonNullElse(factory.getName(), "(unnamed)");
    }
}
