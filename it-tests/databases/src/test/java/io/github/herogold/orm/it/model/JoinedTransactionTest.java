package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.AlreadyExistsException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.Orm;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Inside {@code Orm.inTransaction} the methods of models take part in that transaction. */
@OnEveryDatabase
class JoinedTransactionTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    JoinedTransactionTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void everythingIsCommittedTogether() {
        Note kept = added("kept");
        Note gone = added("gone");
        Orm.inTransaction(
                () -> {
                    kept.rewrite("rewritten");
                    kept.update();
                    gone.delete();
                    new Note("new").add();
                    assertThat(texts()).as("before the commit").containsExactly("kept", "gone");
                });

        assertThat(texts()).containsExactly("rewritten", "new");
    }

    @Test
    void everythingIsRolledBackTogether() {
        Note kept = added("kept");
        Note stays = added("stays");

        Rollback.after(
                () -> {
                    kept.rewrite("rewritten");
                    kept.update();
                    stays.delete();
                    notes.addAll(List.of(new Note("a"), new Note("b")));
                    notes.where("text = ?1", "a").delete();
                });

        assertThat(texts()).containsExactly("kept", "stays");
    }

    @Test
    void theResultOfTheWorkIsReturned() {
        long id = Orm.inTransaction(() -> added("new").getId());

        assertThat(notes.get(id).text()).isEqualTo("new");
    }

    @Test
    void aManagedObjectIsWrittenWithoutACall() {
        long id = added("draft").getId();
        Orm.inTransaction(() -> notes.get(id).rewrite("final"));

        assertThat(texts()).containsExactly("final");
    }

    @Test
    void readsSeeWhatTheTransactionHasWritten() {
        Orm.inTransaction(
                () -> {
                    Note note = added("new");
                    assertThat(notes.count()).isEqualTo(1);
                    assertThat(notes.get(note.getId())).isSameAs(note);
                    note.rewrite("rewritten");
                    assertThat(notes.where("text = ?1", "rewritten").one()).isSameAs(note);
                });
        assertThat(texts()).containsExactly("rewritten");
    }

    @Test
    void refusalsThatAreCaughtLeaveTheTransactionUsable() {
        Note known = added("known");
        Orm.inTransaction(
                () -> {
                    assertThatThrownBy(known::add).isInstanceOf(AlreadyExistsException.class);
                    assertThatThrownBy(new Note("x")::update).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(new Note("x")::delete).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> notes.get(-1L)).isInstanceOf(NotFoundException.class);
                    new Note("new").add();
                });

        assertThat(texts()).containsExactly("known", "new");
    }

    @Test
    void anObjectWhoseTransactionWasRolledBackCanBeSaved() {
        Note note = new Note("second attempt");
        Rollback.after(note::add);

        note.save();

        assertThat(texts()).containsExactly("second attempt");
    }

    private static Note added(String text) {
        Note note = new Note(text);
        note.add();
        return note;
    }

    private List<String> texts() {
        return unit.see("select text from Note order by id");
    }
}
