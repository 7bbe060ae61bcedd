package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hibernate.query.restriction.Restriction.equal;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.model.entities.Visit;
import io.github.herogold.orm.it.model.entities.Visit_;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** An application that comes with a class loader of its own and goes, as in a server. */
final class VisitingApplication implements BiConsumer<Address, Executor> {
    private static final String UNIT = "visit";

    VisitingApplication() {}

    /** Uses models in this thread and in one of a pool, which outlives the application. */
    @Override
    public void accept(Address address, Executor pool) {
        Thread thread = Thread.currentThread();
        ClassLoader server = thread.getContextClassLoader();
        thread.setContextClassLoader(Visit.class.getClassLoader());
        try {
            visit(address, pool);
        } finally {
            thread.setContextClassLoader(server);
        }
    }

    private static void visit(Address address, Executor pool) {
        try (EntityManagerFactory factory =
                Unit.configuration(UNIT, address, Visit.class)
                        // Else Hibernate may find the classes of the same names in the tests: it
                        // keeps other class loaders in a set that has no order.
                        .property("hibernate.classLoader.tccl_lookup_precedence", "before")
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
        Model<Visit> visits = Model.of(Visit.class);
        Orm.inTransaction(UNIT, () -> assertThat(visits.getAll()).contains(visit));
        assertThat(visits.where("visitor = ?1", "somebody").first()).isPresent();
        assertThat(visits.where(equal(Visit_.id, visit.getId())::toPredicate).one())
                .isEqualTo(visit);
    }
}
