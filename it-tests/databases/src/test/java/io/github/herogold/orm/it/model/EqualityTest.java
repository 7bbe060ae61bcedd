package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.SingleTableTest.Cat;
import io.github.herogold.orm.it.model.SingleTableTest.Dog;
import io.github.herogold.orm.it.model.SingleTableTest.Pet;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Ticket;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class EqualityTest {
    private final Unit unit;

    EqualityTest(TestDatabase database) {
        unit = Unit.on(database, Note.class, Ticket.class, Pet.class, Dog.class, Cat.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void twoCopiesOfARowAreEqual() {
        Note note = new Note("a");
        note.add();
        Ticket ticket = new Ticket("a");
        ticket.add();

        assertEqualBothWays(note, Model.of(Note.class).get(note.getId()));
        assertEqualBothWays(ticket, Model.of(Ticket.class).get(ticket.getId()));
    }

    @Test
    void differentRowsAreNotEqual() {
        Note one = new Note("a");
        one.add();
        Note two = new Note("b");
        two.add();

        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void theSameIdOfAnotherClassIsNotEqual() {
        Note note = new Note("a");
        note.add();
        Ticket ticket = new Ticket("a");
        ticket.add();

        assertThat(note.getId()).isEqualTo(ticket.getId());
        assertThat((Object) note).isNotEqualTo(ticket).isNotEqualTo(note.getId());
        assertThat((Object) ticket).isNotEqualTo(note).isNotEqualTo(null);
    }

    @Test
    void aNewObjectEqualsItselfOnly() {
        Note note = new Note("a");

        Note same = note;

        assertThat(note).isEqualTo(same).isNotEqualTo(new Note("a"));
        assertThat(new Ticket("a")).isNotEqualTo(new Ticket("a"));
    }

    @Test
    void aProxyEqualsItsEntityBothWays() {
        Note note = new Note("a");
        note.add();
        Ticket ticket = new Ticket("a");
        ticket.add();
        try (EntityManager em = unit.open()) {
            Note noteProxy = em.getReference(Note.class, note.getId());
            Ticket ticketProxy = em.getReference(Ticket.class, ticket.getId());
            assertThat(noteProxy.getClass()).isNotEqualTo(Note.class);
            assertThat(Hibernate.isInitialized(noteProxy)).isFalse();

            assertEqualBothWays(note, noteProxy);
            assertEqualBothWays(ticketProxy, ticket);
            try (EntityManager other = unit.open()) {
                assertEqualBothWays(noteProxy, other.getReference(Note.class, note.getId()));
            }
        }
    }

    @Test
    void aProxyOfASuperclassEqualsTheEntityOfTheSubclass() {
        Dog dog = new Dog("Rex");
        dog.add();
        try (EntityManager em = unit.open()) {
            Pet proxy = em.getReference(Pet.class, dog.getId());

            assertThat(proxy).isNotInstanceOf(Dog.class);
            assertEqualBothWays(dog, proxy);
        }
    }

    @Test
    void anObjectOfASubclassDoesNotEqualOneOfItsSuperclassOrSibling()
            throws ReflectiveOperationException {
        Dog dog = withId(new Dog("Rex"), 7L);
        Pet pet = withId(new Pet("Rex"), 7L);
        Cat cat = withId(new Cat("Rex"), 7L);

        assertThat((Pet) dog).isNotEqualTo(pet).isNotEqualTo(cat);
        assertThat(pet).isNotEqualTo(dog);
        assertThat(dog).isEqualTo(withId(new Dog("Rex"), 7L));
    }

    @Test
    void anObjectStaysInItsSetWhenItIsAdded() {
        Note note = new Note("a");
        Ticket ticket = new Ticket("a");
        Set<ActiveRecord> set = new HashSet<>(Set.of(note, ticket));
        note.add();
        ticket.add();

        assertThat(set)
                .contains(note, ticket)
                .contains(Model.of(Note.class).get(note.getId()))
                .contains(Model.of(Ticket.class).get(ticket.getId()));
        assertThat(set.add(note)).isFalse();
    }

    private static <T extends BaseModel> T withId(T model, Long id)
            throws ReflectiveOperationException {
        var field = BaseModel.class.getDeclaredField("id");
        field.setAccessible(true);
        field.set(model, id);
        return model;
    }

    private static void assertEqualBothWays(BaseModel one, BaseModel other) {
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(other).isEqualTo(one);
    }

    private static void assertEqualBothWays(SequenceModel one, SequenceModel other) {
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(other).isEqualTo(one);
    }
}
