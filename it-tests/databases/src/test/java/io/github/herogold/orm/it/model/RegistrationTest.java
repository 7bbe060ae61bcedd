package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.hibernate.UnitIntegrator;
import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Ticket;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.junit.jupiter.api.Test;

/** Which factories are known, and for how long. */
@OnEveryDatabase
class RegistrationTest {
    private static final String REGISTER = "herogold.register";

    private final Model<Note> notes = Model.of(Note.class);
    private final TestDatabase database;

    RegistrationTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void aFactoryIsKnownOnceItIsBuiltAndForgottenOnceItIsClosed() {
        Unit unit = Unit.on(database, Note.class);
        assertThat(notes.count()).isZero();
        unit.close();

        assertThatThrownBy(notes::count).hasMessageContaining("the registered factories: none");
    }

    @Test
    void aFactoryThatDoesNotWishToBeRegisteredIsNot() {
        try (Unit unit = Unit.on(database, it -> it.property(REGISTER, false), Note.class)) {
            assertThatThrownBy(notes::count).hasMessageContaining("registered factories: none");

            Orm.register(unit.factory());
            Orm.register(unit.factory());
            assertThat(notes.count()).isZero();
            assertThat(Orm.<Long>inTransaction(notes::count)).isZero();

            Orm.unregister(unit.factory());
            Orm.unregister(unit.factory());
            assertThatThrownBy(notes::count).hasMessageContaining("registered factories: none");
        }
        try (Unit unit = Unit.on(database, it -> it.property(REGISTER, "false"), Note.class)) {
            assertThat(unit.factory().isOpen()).isTrue();
            assertThatThrownBy(notes::count).hasMessageContaining("registered factories: none");
        }
    }

    @Test
    void aFactoryRegisteredByHandIsForgottenOnceItIsClosed() {
        try (Unit unit = Unit.on(database, it -> it.property(REGISTER, false), Note.class)) {
            Orm.register(unit.factory());
        }

        assertThatThrownBy(notes::count).hasMessageContaining("the registered factories: none");
    }

    @Test
    void aFactoryWhoseBuildingFailsIsNotKnown() {
        Address empty = database.fresh();
        PersistenceConfiguration configuration =
                Unit.configuration(Unit.NAME, empty, Note.class)
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "validate");
        assertThatThrownBy(configuration::createEntityManagerFactory)
                .hasStackTraceContaining("missing table");

        assertThatThrownBy(notes::count).hasMessageContaining("the registered factories: none");
    }

    @Test
    void aFactoryThatIsBeingBuiltDoesNotDisturbTheOthers() {
        try (Unit unit = Unit.on(database, Note.class)) {
            new Note("a").add();
            AtomicLong counted = new AtomicLong();
            IntegratorProvider halfway =
                    () -> List.of(new Halfway(() -> counted.set(notes.count())));
            Unit.on(
                            database,
                            it -> it.property("hibernate.integrator_provider", halfway),
                            Ticket.class)
                    .close();

            assertThat(counted).hasValue(1);
            assertThat(unit.factory().isOpen()).isTrue();
        }
    }

    @Test
    void aFactoryWithoutANameIsNoObstacle() {
        Address address = database.fresh();
        Configuration unnamed =
                new Configuration()
                        .addAnnotatedClass(Ticket.class)
                        .setProperty("jakarta.persistence.jdbc.url", address.url())
                        .setProperty("jakarta.persistence.jdbc.user", address.user())
                        .setProperty("jakarta.persistence.jdbc.password", address.password())
                        .setProperty("hibernate.hbm2ddl.auto", "create");
        try (SessionFactory factory = unnamed.buildSessionFactory()) {
            new Ticket("a").add();
            assertThat(Orm.<Long>inTransaction(Model.of(Ticket.class)::count)).isEqualTo(1);
            assertThatThrownBy(() -> Orm.inTransaction("models", () -> {}))
                    .isExactlyInstanceOf(OrmException.class)
                    .hasMessageContaining("No unit of persistence is called models");
            assertThat(factory.isOpen()).isTrue();
        }
    }

    @Test
    void theBaseClassesNeedNotBeListed() {
        Address address = database.fresh();
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("short")
                        .managedClass(Note.class)
                        .property(PersistenceConfiguration.JDBC_URL, address.url())
                        .property(PersistenceConfiguration.JDBC_USER, address.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, address.password())
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create");
        try (EntityManagerFactory factory = configuration.createEntityManagerFactory()) {
            Note note = new Note("a");
            note.add();
            assertThat(notes.get(note.getId()).getCreatedAt()).isEqualTo(note.getCreatedAt());
            assertThat(factory.isOpen()).isTrue();
        }
    }

    /** Registers a factory as Hibernate makes it do, and then does something before it is done. */
    private record Halfway(Runnable work) implements Integrator {
        @Override
        public void integrate(
                Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
            new UnitIntegrator().integrate(metadata, context, factory);
            work.run();
        }
    }
}
