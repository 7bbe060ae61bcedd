package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.Orm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DeleteTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    DeleteTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aDetachedObjectIsDeletedAndNoOther() {
        Note gone = added("gone");
        added("stays");
        gone.delete();

        assertThat(unit.see("select text from Note")).containsExactly("stays");
    }

    @Test
    void aManagedObjectIsDeleted() {
        long id = added("gone").getId();
        Orm.inTransaction(() -> notes.get(id).delete());

        assertThat(notes.find(id)).isEmpty();
    }

    @Test
    void anObjectCannotBeDeletedTwice() {
        Note note = added("gone");
        note.delete();

        assertThatThrownBy(note::delete)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Note with the id " + note.getId() + ".");
    }

    @Test
    void aManagedObjectCannotBeDeletedTwice() {
        long id = added("gone").getId();
        Orm.inTransaction(
                () -> {
                    Note note = notes.get(id);
                    note.delete();
                    assertThatThrownBy(note::delete).isInstanceOf(NotFoundException.class);
                });

        assertThat(notes.count()).isZero();
    }

    @Test
    void aNewObjectCannotBeDeleted() {
        assertThatThrownBy(new Note("new")::delete)
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("has no id");
    }

    @Test
    void whatSomebodyElseDeletedCannotBeDeleted() {
        Note note = added("gone");
        unit.run("delete from Note");

        assertThatThrownBy(note::delete).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDeletedRowIsNotSeenInTheSameTransaction() {
        long id = added("gone").getId();
        Orm.inTransaction(
                () -> {
                    notes.get(id).delete();
                    assertThat(notes.find(id)).isEmpty();
                    assertThat(notes.count()).isZero();
                    assertThat(notes.getAll()).isEmpty();
                });
    }

    private static Note added(String text) {
        Note note = new Note(text);
        note.add();
        return note;
    }
}
