package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.Orm;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class UpdateTest {
    private static final Instant ADDED = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant CHANGED = Instant.parse("2030-01-02T00:00:00.000001Z");

    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    UpdateTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
        setClock(ADDED);
    }

    @AfterEach
    void close() {
        Orm.setClock(Clock.systemUTC());
        unit.close();
    }

    @Test
    void aDetachedObjectIsWrittenAndItsChangeDated() {
        Note note = added("draft");
        setClock(CHANGED);
        note.rewrite("final");
        note.update();

        Note read = notes.get(note.getId());
        assertThat(read.text()).isEqualTo("final");
        assertThat(read.getCreatedAt()).isEqualTo(ADDED).isEqualTo(note.getCreatedAt());
        assertThat(read.getUpdatedAt()).isEqualTo(CHANGED).isEqualTo(note.getUpdatedAt());
    }

    @Test
    void aManagedObjectIsWrittenAndItsChangeDated() {
        Note note = added("draft");
        setClock(CHANGED);
        Orm.inTransaction(
                () -> {
                    Note managed = notes.get(note.getId());
                    managed.rewrite("final");
                    managed.update();
                });

        Note read = notes.get(note.getId());
        assertThat(read.text()).isEqualTo("final");
        assertThat(read.getCreatedAt()).isEqualTo(ADDED);
        assertThat(read.getUpdatedAt()).isEqualTo(CHANGED);
    }

    @Test
    void theSameDetachedObjectCanBeUpdatedAgainAndAgain() {
        Note note = added("draft");
        for (String text : new String[] {"second", "third", "fourth"}) {
            note.rewrite(text);
            note.update();
        }

        assertThat(unit.see("select text from Note")).containsExactly("fourth");
    }

    @Test
    void anUpdateWithoutAChangeWritesNothing() {
        Note note = added("draft");
        setClock(CHANGED);
        note.update();

        assertThat(note.getUpdatedAt()).isEqualTo(ADDED);
        assertThat(notes.get(note.getId()).getUpdatedAt()).isEqualTo(ADDED);
    }

    @Test
    void theCreationCannotBeChangedByADetachedObject() throws ReflectiveOperationException {
        Note note = added("draft");
        forgeCreation(note);
        note.rewrite("final");
        note.update();

        assertThat(note.getCreatedAt()).isEqualTo(ADDED);
        assertThat(notes.get(note.getId()).getCreatedAt()).isEqualTo(ADDED);
    }

    @Test
    void theCreationCannotBeChangedByAManagedObject() {
        long id = added("draft").getId();
        Orm.inTransaction(
                () -> {
                    Note managed = notes.get(id);
                    managed.rewrite("final");
                    assertThat(forgeCreation(managed)).isNotEqualTo(ADDED);
                });

        assertThat(notes.get(id).text()).isEqualTo("final");
        assertThat(notes.get(id).getCreatedAt()).isEqualTo(ADDED);
    }

    @Test
    void aRowThatIsGoneCannotBeUpdated() {
        Note note = added("gone");
        notes.all().delete();
        note.rewrite("back");

        assertThatThrownBy(note::update)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Note with the id " + note.getId() + ".");
        assertThat(notes.count()).isZero();
    }

    @Test
    void aNewObjectCannotBeUpdated() {
        assertThatThrownBy(new Note("new")::update)
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("has no id")
                .hasMessageContaining("add()")
                .hasMessageContaining("save()");
        assertThat(notes.count()).isZero();
    }

    @Test
    void aRefusedUpdateChangesNothingAndCanBeMended() {
        added("taken");
        Note note = added("free");
        note.rewrite("taken");
        assertThatThrownBy(note::update).isExactlyInstanceOf(ConstraintViolationException.class);
        assertThat(notes.get(note.getId()).text()).isEqualTo("free");

        note.rewrite("also free");
        note.update();

        assertThat(notes.get(note.getId()).text()).isEqualTo("also free");
    }

    private static Note added(String text) {
        Note note = new Note(text);
        note.add();
        return note;
    }

    private static void setClock(Instant moment) {
        Orm.setClock(Clock.fixed(moment, ZoneOffset.UTC));
    }

    /** What a careless mapper of JSON may do. */
    private static Instant forgeCreation(Note note) {
        try {
            Field field = ActiveRecord.class.getDeclaredField("createdAt");
            field.setAccessible(true);
            field.set(note, Instant.EPOCH);
            return note.getCreatedAt();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
