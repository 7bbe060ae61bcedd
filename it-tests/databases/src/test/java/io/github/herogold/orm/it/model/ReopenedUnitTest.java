package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import org.junit.jupiter.api.Test;

/** A unit that is closed and opened again, as an application that is restarted in its server. */
@OnEveryDatabase
class ReopenedUnitTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Address address;

    ReopenedUnitTest(TestDatabase database) {
        address = database.fresh();
    }

    @Test
    void aModelGoesOnInTheNewOne() {
        try (EntityManagerFactory first = open("create")) {
            new Note("a").add();
            assertThat(first.isOpen()).isTrue();
        }
        assertThatThrownBy(notes::count).hasMessageContaining("the registered factories: none");

        try (EntityManagerFactory second = open("none")) {
            new Note("b").add();
            Orm.inTransaction(Unit.NAME, () -> new Note("c").add());
            assertThat(notes.all().orderBy("text").list())
                    .extracting(Note::text)
                    .containsExactly("a", "b", "c");
            assertThat(second.isOpen()).isTrue();
        }
    }

    @Test
    void anEntityOfTheOldOneIsDetachedInTheNewOne() {
        Note note = new Note("a");
        try (EntityManagerFactory first = open("create")) {
            note.add();
            assertThat(first.isOpen()).isTrue();
        }
        try (EntityManagerFactory second = open("none")) {
            note.rewrite("b");
            note.update();
            assertThat(notes.get(note.getId()).text()).isEqualTo("b");
            note.delete();
            assertThat(notes.count()).isZero();
            assertThat(second.isOpen()).isTrue();
        }
    }

    @Test
    void aNewOneMayBeOpenedBeforeTheOldOneIsClosed() {
        EntityManagerFactory first = open("create");
        EntityManagerFactory second = open("none");
        assertThatThrownBy(notes::count)
                .hasMessageContaining("is mapped by several units of persistence: models, models");

        first.close();
        assertThat(notes.count()).isZero();
        second.close();
        assertThatThrownBy(notes::count).hasMessageContaining("the registered factories: none");
    }

    private EntityManagerFactory open(String schemaAction) {
        return Unit.configuration(Unit.NAME, address, Note.class)
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, schemaAction)
                .createEntityManagerFactory();
    }
}
