package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ThreadsTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    ThreadsTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aThreadDoesNotSeeTheTransactionOfAnother() {
        Orm.inTransaction(
                () -> {
                    added("mine");
                    assertThat(inAnotherThread(notes::count)).isZero();
                    assertThat(notes.count()).isEqualTo(1);
                });

        assertThat(inAnotherThread(notes::count)).isEqualTo(1);
    }

    @Test
    void aThreadCommitsWhileAnotherRollsBack() {
        Rollback.after(
                () -> {
                    added("mine");
                    inAnotherThread(() -> added("yours"));
                });

        assertThat(unit.see("select text from Note")).containsExactly("yours");
    }

    @Test
    void aThreadRollsBackWhileAnotherCommits() {
        Orm.inTransaction(
                () -> {
                    added("mine");
                    CompletableFuture.runAsync(() -> Rollback.after(() -> added("yours"))).join();
                });

        assertThat(unit.see("select text from Note")).containsExactly("mine");
    }

    @Test
    void anEntityManagerIsBoundToOneThread() {
        Note note = added("known");
        try (EntityManager em = unit.open()) {
            Orm.use(
                    em,
                    () -> {
                        Note read = inAnotherThread(() -> notes.get(note.getId()));
                        assertThat(em.contains(read)).isFalse();
                    });
        }
    }

    @Test
    void manyThreadsAddAtOnce() {
        List<CompletableFuture<Note>> adding =
                List.of("a", "b", "c", "d", "e", "f", "g", "h").stream()
                        .map(text -> CompletableFuture.supplyAsync(() -> added(text)))
                        .toList();
        adding.forEach(CompletableFuture::join);

        assertThat(notes.getAll())
                .extracting(Note::text)
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "h");
    }

    private static Note added(String text) {
        Note note = new Note(text);
        note.add();
        return note;
    }

    private static <R> R inAnotherThread(Supplier<R> work) {
        return CompletableFuture.supplyAsync(work).join();
    }
}
