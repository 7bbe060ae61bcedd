package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.model.SequenceModel;
import io.github.herogold.orm.model.SoftDeleteModel;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.Timeout;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hibernate.KeyType;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.NaturalIdClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models that are found by what Hibernate calls a natural id, and by other options. */
@OnEveryDatabase
class NaturalIdTest {
    private final Model<Reader> readers = Model.of(Reader.class);
    private final Model<Shelf> shelves = Model.of(Shelf.class);
    private final Model<Desk> desks = Model.of(Desk.class);
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    NaturalIdTest(TestDatabase database) {
        unit =
                Unit.on(
                        database,
                        NaturalIdTest::mapBase,
                        Reader.class,
                        Shelf.class,
                        Desk.class,
                        Note.class);
    }

    private static void mapBase(PersistenceConfiguration configuration) {
        configuration.managedClass(SoftDeleteModel.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aRowIsFoundByTheValueOfItsNaturalId() {
        Reader ada = new Reader("ada@example.org", "Ada");
        ada.add();
        new Reader("bob@example.org", "Bob").add();

        Reader found = readers.get("ada@example.org", KeyType.NATURAL);

        assertThat(found).isEqualTo(ada).isNotSameAs(ada).returns("Ada", Reader::name);
        assertThat(readers.find("bob@example.org", KeyType.NATURAL))
                .get()
                .returns("bob@example.org", Reader::email);
        assertThat(readers.find("eve@example.org", KeyType.NATURAL)).isEmpty();
        assertThat(readers.get(ada.getId(), KeyType.IDENTIFIER)).isEqualTo(ada);
    }

    @Test
    void inATransactionItIsTheSameObject() {
        Orm.inTransaction(
                () -> {
                    Reader ada = new Reader("ada@example.org", "Ada");
                    ada.add();
                    assertThat(readers.get("ada@example.org", KeyType.NATURAL)).isSameAs(ada);
                    ada.delete();
                    assertThat(readers.find("ada@example.org", KeyType.NATURAL)).isEmpty();
                });
    }

    @Test
    void whatIsFoundIsUpdatedAndDeletedLikeAnyOther() {
        new Reader("ada@example.org", "Ada").add();
        Reader found = readers.get("ada@example.org", KeyType.NATURAL);
        found.rename("Countess");
        found.update();

        assertThat(readers.get("ada@example.org", KeyType.NATURAL).name()).isEqualTo("Countess");
        found.delete();
        assertThat(readers.count()).isZero();
    }

    @Test
    void severalAttributesAreAMapOfTheirNamesAndValues() {
        Shelf shelf = new Shelf("A", 7);
        shelf.add();
        new Shelf("A", 8).add();
        new Shelf("B", 7).add();

        assertThat(shelves.get(Map.of("hall", "A", "number", 7), KeyType.NATURAL))
                .isEqualTo(shelf)
                .returns("A7", Shelf::label);
        assertThat(shelves.find(Map.of("hall", "C", "number", 7), KeyType.NATURAL)).isEmpty();
    }

    @Test
    void severalAttributesMayHaveAClass() {
        Desk desk = new Desk("A", 7);
        desk.add();

        assertThat(desks.get(new Desk.Place("A", 7), KeyType.NATURAL))
                .isEqualTo(desk)
                .returns("A7", Desk::label);
        assertThat(desks.get(Map.of("hall", "A", "number", 7), KeyType.NATURAL)).isEqualTo(desk);
        assertThatThrownBy(() -> desks.get(new Desk.Place("A", 8), KeyType.NATURAL))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Desk with the id Place[hall=A, number=8].");
    }

    @Test
    void aNaturalIdWithoutARowIsNamed() {
        assertThatThrownBy(() -> readers.get("ada@example.org", KeyType.NATURAL))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Reader with the id ada@example.org.");
        assertThatThrownBy(() -> shelves.get(new Object[] {"A", 7}, KeyType.NATURAL))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Shelf with the id [A, 7].");
        assertThatThrownBy(() -> shelves.get(new Object[] {null, 7}, KeyType.NATURAL))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Shelf with the id [null, 7].");
    }

    @Test
    void aDeletedRowIsNotFound() {
        Reader ada = new Reader("ada@example.org", "Ada");
        ada.add();
        ada.delete();

        assertThat(readers.find("ada@example.org", KeyType.NATURAL)).isEmpty();
        assertThatThrownBy(() -> readers.get("ada@example.org", KeyType.NATURAL))
                .isInstanceOf(NotFoundException.class);
        assertThat(readers.find(ada.getId(), LockModeType.PESSIMISTIC_WRITE)).isEmpty();
        ada.restore();
        assertThat(readers.find("ada@example.org", KeyType.NATURAL)).contains(ada);
    }

    @Test
    void aKeyOfAnotherTypeIsAnError() {
        assertThatThrownBy(() -> shelves.get("A", KeyType.NATURAL))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("A Shelf cannot be found by a java.lang.String with NATURAL:")
                .hasMessageContaining("a map of their names and values");
        assertThatThrownBy(() -> shelves.find(new Object[] {"A"}, KeyType.NATURAL))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("A Shelf cannot be found by a [Ljava.lang.Object;");
        assertThatThrownBy(() -> readers.find(List.of(), KeyType.NATURAL))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("A Reader cannot be found by a java.util");
        assertThatThrownBy(() -> readers.find("ada@example.org", KeyType.IDENTIFIER))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("A Reader cannot be found by a java.lang.String");
        assertThatThrownBy(() -> readers.get(null, KeyType.NATURAL))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("The id of a Reader to be found is null");
    }

    @Test
    void anEntityWithoutANaturalIdIsAnError() {
        assertThatThrownBy(() -> notes.get("text", KeyType.NATURAL))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("A Note cannot be found by a java.lang.String with NATURAL:")
                .hasMessageContaining("does not specify a natural id");
        assertThatThrownBy(() -> notes.get("text", KeyType.NATURAL, LockModeType.PESSIMISTIC_WRITE))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("with NATURAL, PESSIMISTIC_WRITE:");
    }

    @Test
    void optionsAreUsedTogether() {
        long id = add(new Note("mine"));
        new Reader("ada@example.org", "Ada").add();
        String note = "select id from Note where id = " + id + " for update nowait";
        String reader = "select id from Reader where name = 'Ada' for update nowait";
        Orm.inTransaction(
                () -> {
                    notes.get(id, LockModeType.PESSIMISTIC_WRITE, Timeout.seconds(1));
                    readers.get("ada@example.org", KeyType.NATURAL, LockModeType.PESSIMISTIC_WRITE);
                    for (String lock : List.of(note, reader)) {
                        assertThatThrownBy(() -> unit.see(lock))
                                .hasCauseInstanceOf(SQLException.class);
                    }
                });

        assertThat(notes.get(id, CacheRetrieveMode.BYPASS).text()).isEqualTo("mine");
        assertThat(unit.see(note)).containsExactly(String.valueOf(id));
    }

    private static long add(Note note) {
        note.add();
        return note.getId();
    }

    @Entity(name = "Reader")
    static class Reader extends SoftDeleteModel {
        @NaturalId private String email;
        private String name;

        protected Reader() {}

        Reader(String email, String name) {
            this.email = email;
            this.name = name;
        }

        String email() {
            return email;
        }

        String name() {
            return name;
        }

        void rename(String newName) {
            name = newName;
        }
    }

    @Entity(name = "Shelf")
    static class Shelf extends BaseModel {
        @NaturalId private String hall;
        @NaturalId private int number;

        protected Shelf() {}

        Shelf(String hall, int number) {
            this.hall = hall;
            this.number = number;
        }

        String label() {
            return hall + number;
        }
    }

    @Entity(name = "Desk")
    @NaturalIdClass(Desk.Place.class)
    static class Desk extends SequenceModel {
        @NaturalId private String hall;
        @NaturalId private int number;

        protected Desk() {}

        Desk(String hall, int number) {
            this.hall = hall;
            this.number = number;
        }

        String label() {
            return hall + number;
        }

        public record Place(String hall, int number) {}
    }
}
