package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** An application that comes with a class loader of its own and goes, as in a server. */
final class VisitingApplication implements BiConsumer<Address, Executor> {

    VisitingApplication() {}

    /** Uses models in this thread and in one of a pool, which outlives the application. */
    @Override
    public void accept(Address address, Executor pool) {
        try (EntityManagerFactory factory =
                Unit.configuration("visit", address, Visit.class)
                        // Else Hibernate would find the classes of the same names in the tests.
                        .property("hibernate.classLoaders", List.of(Visit.class.getClassLoader()))
                        .createEntityManagerFactory()) {
            use();
            CompletableFuture.runAsync(VisitingApplication::use, pool).join();
            assertThat(Model.of(Visit.class).count()).isEqualTo(2);
            assertThat(factory.isOpen()).isTrue();
        }
    }

    private static void use() {
        Visit visit = new Visit("somebody");
        visit.add();
        Orm.inTransaction(() -> assertThat(Model.of(Visit.class).getAll()).contains(visit));
        assertThat(Model.of(Visit.class).where("visitor = ?1", "somebody").first()).isPresent();
    }
}
