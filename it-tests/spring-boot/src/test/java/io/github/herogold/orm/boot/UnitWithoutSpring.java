package io.github.herogold.orm.boot;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** A program that starts a unit with constrained models, and says that it has. */
final class UnitWithoutSpring {
    private UnitWithoutSpring() {}

    public static void main(String[] modes) {
        PersistenceConfiguration unit =
                new HibernatePersistenceConfiguration("plain")
                        .managedClass(Department.class)
                        .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:plain");
        switch (modes[0]) {
            case "optional" -> unit.property("herogold.validation", "optional");
            case "none" -> unit.validationMode(ValidationMode.NONE);
            default -> unit.validationMode(ValidationMode.AUTO);
        }
        try (EntityManagerFactory factory = unit.createEntityManagerFactory()) {
            System.out.println(factory.getName() + " started");
        }
    }
}
