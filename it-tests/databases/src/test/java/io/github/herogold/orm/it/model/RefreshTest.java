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
import jakarta.persistence.EntityManager;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class RefreshTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    RefreshTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aDetachedObjectIsReadAgainWithAllItsAttributes() {
        Note mine = added("draft");
        Note yours = notes.get(mine.getId());
        yours.rewrite("final");
        yours.rate(5);
        yours.update();
        mine.rewrite("lost");

        mine.refresh();

        assertThat(mine.text()).isEqualTo("final");
        assertThat(mine.stars()).isEqualTo(5);
        assertThat(mine.getId()).isEqualTo(yours.getId());
        assertThat(mine.getCreatedAt()).isEqualTo(yours.getCreatedAt());
        assertThat(mine.getUpdatedAt()).isEqualTo(yours.getUpdatedAt());
    }

    @Test
    void aManagedObjectIsReadAgain() {
        long id = added("draft").getId();
        Orm.inTransaction(
                () -> {
                    Note note = notes.get(id);
                    note.rewrite("lost");
                    note.refresh();
                    assertThat(note.text()).isEqualTo("draft");
                });

        assertThat(notes.get(id).text()).isEqualTo("draft");
    }

    @Test
    void whatARefreshReadIsNotWritten() {
        Note note = added("draft");
        Orm.inTransaction(
                () -> {
                    note.refresh();
                    note.rewrite("in memory only");
                });

        assertThat(unit.see("select text from Note")).containsExactly("draft");
    }

    @Test
    void aDetachedObjectIsReadAgainFromARowThatAProxyStandsFor() {
        Note note = added("draft");
        try (EntityManager em = unit.open()) {
            Note proxy = em.getReference(Note.class, note.getId());
            assertThat(Hibernate.isInitialized(proxy)).isFalse();
            note.rewrite("lost");
            Orm.use(em, note::refresh);
        }

        assertThat(note.text()).isEqualTo("draft");
        assertThat(note.getId()).isNotNull();
        assertThat(note.getCreatedAt()).isEqualTo(note.getUpdatedAt());
    }

    @Test
    void aDetachedObjectWhoseRowIsGoneIsNotFound() {
        Note note = added("gone");
        unit.run("delete from Note");

        assertThatThrownBy(note::refresh)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Note with the id " + note.getId() + ".");
    }

    @Test
    void aManagedObjectWhoseRowIsGoneIsNotFound() {
        long id = added("gone").getId();
        try (EntityManager em = unit.open()) {
            Note note = em.find(Note.class, id);
            unit.run("delete from Note");

            assertThatThrownBy(() -> Orm.use(em, note::refresh))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("There is no Note with the id " + id + ".");
        }
    }

    @Test
    void aNewObjectIsNotFound() {
        assertThatThrownBy(new Note("new")::refresh)
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("has no id");
    }

    private static Note added(String text) {
        Note note = new Note(text);
        note.add();
        return note;
    }
}
