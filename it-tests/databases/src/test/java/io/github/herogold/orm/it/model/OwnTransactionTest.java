package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Outside any transaction each method of a model runs in one of its own. */
@OnEveryDatabase
class OwnTransactionTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    OwnTransactionTest(TestDatabase database) {
        // One connection: what does not give it back stops everything after it.
        unit =
                Unit.on(
                        database,
                        configuration ->
                                configuration.property("hibernate.connection.pool_size", 1),
                        Note.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void addIsThereAfterwards() {
        new Note("kept").add();

        assertThat(texts()).containsExactly("kept");
    }

    @Test
    void updateIsThereAfterwards() {
        Note note = new Note("draft");
        note.add();
        note.rewrite("final");
        note.update();

        assertThat(texts()).containsExactly("final");
    }

    @Test
    void saveIsThereAfterwards() {
        Note note = new Note("draft");
        note.save();
        note.rewrite("final");
        note.save();

        assertThat(texts()).containsExactly("final");
    }

    @Test
    void deleteIsThereAfterwards() {
        Note note = new Note("gone");
        note.add();
        note.delete();

        assertThat(texts()).isEmpty();
    }

    @Test
    void addAllAndABulkDeleteAreThereAfterwards() {
        notes.addAll(List.of(new Note("a"), new Note("b"), new Note("c")));
        int deleted = notes.where("text <> ?1", "b").delete();

        assertThat(deleted).isEqualTo(2);
        assertThat(texts()).containsExactly("b");
    }

    @Test
    void aFailureLeavesNothingBehindNeitherRowsNorConnections() {
        new Note("taken").add();

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(new Note("taken")::add)
                    .isInstanceOf(ConstraintViolationException.class);
        }
        new Note("free").add();

        assertThat(texts()).containsExactly("taken", "free");
    }

    @Test
    void aReadGivesItsConnectionBackAlsoWhenItFails() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> notes.where("nonsense = 1").list()).isNotNull();
            assertThatThrownBy(() -> notes.where("nonsense = 1").stream()).isNotNull();
            assertThatThrownBy(() -> notes.get(-1L)).isNotNull();
        }

        assertThat(notes.count()).isZero();
    }

    @Test
    void whatFindsNoConnectionLeavesNothingOpen() {
        Orm.inTransaction(
                () -> {
                    new Note("mine").add();
                    CompletableFuture<Void> yours =
                            CompletableFuture.runAsync(new Note("yours")::add);
                    assertThatThrownBy(yours::join).hasCauseInstanceOf(PersistenceException.class);
                });

        assertThat(texts()).containsExactly("mine");
    }

    private List<String> texts() {
        return unit.see("select text from Note order by id");
    }
}
