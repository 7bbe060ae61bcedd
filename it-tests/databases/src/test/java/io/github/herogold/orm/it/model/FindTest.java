package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class FindTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    FindTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void getReturnsTheRowWithTheId() {
        Note note = added("found");

        assertThat(notes.get(note.getId())).isEqualTo(note).isNotSameAs(note);
        assertThat(notes.get(note.getId()).text()).isEqualTo("found");
    }

    @Test
    void getSaysWhichIdIsMissing() {
        assertThatThrownBy(() -> notes.get(4711L))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Note with the id 4711.");
    }

    @Test
    void findReturnsTheRowWithTheIdIfThereIsOne() {
        Note note = added("found");

        assertThat(notes.find(note.getId())).contains(note);
        assertThat(notes.find(4711L)).isEmpty();
    }

    @Test
    void anIdMayBeAnInteger() {
        Note note = added("found");

        assertThat(notes.get(note.getId().intValue())).isEqualTo(note);
        assertThat(notes.find(4711)).isEmpty();
    }

    @Test
    void getAllReturnsEveryRowOrderedById() {
        List<String> texts =
                IntStream.range(0, 30).mapToObj(i -> "note " + i).collect(Collectors.toList());
        Collections.reverse(texts);
        notes.addAll(texts.stream().map(Note::new).toList());
        unit.run("update Note set stars = 1 where stars = 0 and id < 10");

        assertThat(notes.getAll()).extracting(Note::text).containsExactlyElementsOf(texts);
        assertThat(notes.getAll()).extracting(Note::getId).isSorted();
    }

    @Test
    void anEmptyTableHasNothing() {
        assertThat(notes.getAll()).isEmpty();
        assertThat(notes.count()).isZero();
    }

    @Test
    void countReturnsTheNumberOfRows() {
        added("a");
        added("b");

        assertThat(notes.count()).isEqualTo(2);
    }

    @Test
    void aLockKeepsOthersOutUntilTheTransactionEnds() {
        long id = added("mine").getId();
        String lock = "select id from Note where id = " + id + " for update nowait";
        Orm.inTransaction(
                () -> {
                    notes.get(id, LockModeType.PESSIMISTIC_WRITE);
                    assertThatThrownBy(() -> unit.see(lock)).hasCauseInstanceOf(SQLException.class);
                });

        assertThat(unit.see(lock)).containsExactly(String.valueOf(id));
    }

    @Test
    void aLockOnARowThatIsThereAlreadyIsTakenToo() {
        long id = added("mine").getId();
        String lock = "select id from Note where id = " + id + " for update nowait";
        Orm.inTransaction(
                () -> {
                    Note note = notes.get(id);
                    assertThat(notes.get(id, LockModeType.PESSIMISTIC_WRITE)).isSameAs(note);
                    assertThatThrownBy(() -> unit.see(lock)).hasCauseInstanceOf(SQLException.class);
                });
    }

    @Test
    void aLockOutsideATransactionIsGivenBackAtOnce() {
        long id = added("mine").getId();
        notes.get(id, LockModeType.PESSIMISTIC_WRITE);

        assertThat(unit.see("select id from Note where id = " + id + " for update nowait"))
                .containsExactly(String.valueOf(id));
    }

    @Test
    void getWithALockSaysWhichIdIsMissing() {
        assertThatThrownBy(() -> notes.get(4711L, LockModeType.PESSIMISTIC_WRITE))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Note with the id 4711.");
    }

    private static Note added(String text) {
        Note note = new Note(text);
        note.add();
        return note;
    }

    @Test
    void anIdThatIsNullOrOfAnotherTypeIsAnError() {
        assertThatThrownBy(() -> notes.get(null))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("The id of a Note to be found is null");
        assertThatThrownBy(() -> notes.find(List.of()))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("A Note cannot be found by a java.util");
    }
}
