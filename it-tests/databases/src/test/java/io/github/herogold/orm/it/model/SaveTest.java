package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Ticket;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SaveTest {
    private final Unit unit;

    SaveTest(TestDatabase database) {
        unit = Unit.on(database, Note.class, Ticket.class);
    }

    @AfterEach
    void close() {
        Orm.setClock(Clock.systemUTC());
        unit.close();
    }

    @Test
    void aNewObjectIsAdded() {
        Note note = new Note("new");
        note.save();

        assertThat(note.getId()).isNotNull();
        assertThat(texts()).containsExactly("new");
    }

    @Test
    void anObjectWithARowIsUpdated() {
        Note note = saved("draft");
        Long id = note.getId();
        note.rewrite("final");
        note.save();

        assertThat(note.getId()).isEqualTo(id);
        assertThat(texts()).containsExactly("final");
    }

    @Test
    void aDeletedObjectIsAddedAgainWithAnotherIdAndANewCreation() {
        Note note = saved("phoenix");
        Long id = note.getId();
        note.delete();
        Instant later = Instant.parse("2030-01-01T00:00:00Z");
        Orm.setClock(Clock.fixed(later, ZoneOffset.UTC));
        note.save();

        assertThat(note.getId()).isNotNull().isNotEqualTo(id);
        assertThat(note.getCreatedAt()).isEqualTo(later);
        assertThat(texts()).containsExactly("phoenix");
    }

    @Test
    void aDeletedObjectWithAnIdOfASequenceIsAddedAgain() {
        Ticket ticket = new Ticket("phoenix");
        ticket.save();
        Long id = ticket.getId();
        ticket.delete();
        ticket.save();

        assertThat(ticket.getId()).isNotNull().isNotEqualTo(id);
        assertThat(unit.see("select code from Ticket")).containsExactly("phoenix");
    }

    @Test
    void addingUpdatingAndSavingMeetInOneTransaction() {
        Orm.inTransaction(
                () -> {
                    Note note = saved("draft");
                    note.rewrite("second");
                    note.save();
                    note.rewrite("final");
                    note.save();
                });

        assertThat(texts()).containsExactly("final");
    }

    @Test
    void aDetachedObjectDeletedInATransactionCanBeSavedInTheSame() {
        Note note = saved("phoenix");
        Orm.inTransaction(
                () -> {
                    note.delete();
                    Model.of(Note.class).count();
                    note.save();
                });

        assertThat(texts()).containsExactly("phoenix");
        assertThat(Model.of(Note.class).get(note.getId()).text()).isEqualTo("phoenix");
    }

    @Test
    void aManagedObjectDeletedInATransactionCanBeSavedInTheSame() {
        long id = saved("phoenix").getId();
        Orm.inTransaction(
                () -> {
                    Note note = Model.of(Note.class).get(id);
                    note.delete();
                    note.save();
                });

        assertThat(texts()).containsExactly("phoenix");
    }

    @Test
    void aRefusedSaveCanBeMendedAndSaved() {
        saved("taken");
        Note note = new Note("taken");
        Ticket ticket = new Ticket(null);
        assertThatThrownBy(note::save).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(ticket::save).isInstanceOf(PersistenceException.class);
        assertThat(ticket.getId()).isNull();

        note.rewrite("free");
        note.save();
        ticket.recode("given");
        ticket.save();

        assertThat(texts()).containsExactly("taken", "free");
        assertThat(unit.see("select code from Ticket")).containsExactly("given");
    }

    private static Note saved(String text) {
        Note note = new Note(text);
        note.save();
        return note;
    }

    private List<String> texts() {
        return unit.see("select text from Note order by id");
    }
}
