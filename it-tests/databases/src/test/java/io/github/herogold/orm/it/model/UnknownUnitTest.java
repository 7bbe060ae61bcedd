package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Ticket;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import org.junit.jupiter.api.Test;

/** What is said where no unit fits. */
@OnEveryDatabase
class UnknownUnitTest {
    private final TestDatabase database;

    UnknownUnitTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void withoutAUnitTheErrorSaysWhatWasTried() {
        assertThatThrownBy(new Note("a")::add)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith("No unit of persistence maps " + Note.class.getName() + ".")
                .hasMessageContaining("bound to this thread")
                .hasMessageContaining("EntityManagerProviders")
                .hasMessageContaining("the registered factories: none")
                .hasMessageContaining("Orm.register(factory)");
    }

    @Test
    void withoutAUnitThereIsNoTransaction() {
        assertThatThrownBy(() -> Orm.inTransaction(() -> {}))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith("No entity manager factory is known.")
                .hasMessageContaining("Orm.register(factory)")
                .hasMessageContaining("herogold-orm-jpa-integration");
        assertThatThrownBy(() -> Orm.inTransaction("models", () -> {}))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("known are: none");
    }

    @Test
    void whatIsNoEntityIsRefusedByItsName() {
        try (Unit unit = Unit.on(database, Note.class)) {
            assertThatThrownBy(Model.of(String.class)::count)
                    .isExactlyInstanceOf(OrmException.class)
                    .hasMessageContaining("No unit of persistence maps java.lang.String")
                    .hasMessageContaining("the registered factories: models")
                    .hasMessageContaining("@Entity");
            assertThatThrownBy(Model.of(BaseModel.class)::getAll)
                    .isExactlyInstanceOf(OrmException.class)
                    .hasMessageContaining(
                            "No unit of persistence maps " + BaseModel.class.getName());
            assertThatThrownBy(new Ticket("not listed")::add)
                    .isExactlyInstanceOf(OrmException.class)
                    .hasMessageContaining("No unit of persistence maps " + Ticket.class.getName());
            assertThat(unit.factory().isOpen()).isTrue();
        }
    }
}
