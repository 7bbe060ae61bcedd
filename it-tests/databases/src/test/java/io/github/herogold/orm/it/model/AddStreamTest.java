package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.Orm;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AddStreamTest {
    private static final int COLLECTIONS = 50;

    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    AddStreamTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void everyEntityIsInsertedAndTheStreamClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        List<Long> progress = new ArrayList<>();

        long added = notes.addAll(notes(1_234).onClose(() -> closed.set(true)), progress::add);

        assertThat(added).isEqualTo(1_234);
        assertThat(notes.count()).isEqualTo(1_234);
        assertThat(progress).containsExactly(500L, 1_000L, 1_234L);
        assertThat(closed).isTrue();
    }

    @Test
    void noneIsInsertedWhereOneFails() {
        Stream<Note> broken = Stream.concat(notes(700), Stream.generate(() -> (Note) null));

        assertThatThrownBy(() -> notes.addAll(broken.limit(800)))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessage("There is a null where a Note is to be written. Leave it out.");
        assertThat(notes.count()).isZero();
    }

    @Test
    void inATransactionTheyAreInsertedWithItAndOthersStayManaged() {
        Rollback.after(() -> notes.addAll(notes(10)));
        assertThat(notes.count()).isZero();

        Note known = new Note("known");
        known.add();
        Orm.inTransaction(
                () -> {
                    Note managed = notes.get(known.getId());
                    notes.addAll(notes(10));
                    managed.rewrite("changed");
                });
        assertThat(notes.get(known.getId()).text()).isEqualTo("changed");
        assertThat(notes.count()).isEqualTo(11);
    }

    @Test
    void whatIsWrittenIsNotKeptInMemory() {
        List<WeakReference<Note>> written = new ArrayList<>();
        Stream<Note> watched = notes(1_500).peek(note -> written.add(new WeakReference<>(note)));

        notes.addAll(
                watched, added -> assertThat(kept(written.subList(0, (int) added - 500))).isZero());
        assertThat(written).hasSize(1_500);
    }

    private static long kept(List<WeakReference<Note>> written) {
        for (int i = 0; i < COLLECTIONS && written.stream().anyMatch(AddStreamTest::isThere); i++) {
            System.gc();
        }
        return written.stream().filter(AddStreamTest::isThere).count();
    }

    private static boolean isThere(WeakReference<Note> note) {
        return note.get() != null;
    }

    @Test
    void theyKeepTheirIdsAndTimes() {
        List<Note> two = List.of(new Note("one"), new Note("two"));
        notes.addAll(two.stream());

        assertThat(two).extracting(Note::getId).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(notes.get(two.get(0).getId()).getCreatedAt())
                .isEqualTo(two.get(0).getCreatedAt());
    }

    @Test
    void entitiesAreDeletedAllOrNone() {
        List<Note> two = List.of(new Note("one"), new Note("two"));
        notes.addAll(two);

        assertThatThrownBy(() -> notes.deleteAll(List.of(two.get(0), new Note("new"))))
                .isInstanceOf(NotFoundException.class);
        assertThat(notes.count()).isEqualTo(2);

        notes.deleteAll(two);
        assertThat(notes.count()).isZero();
    }

    @Test
    void everyRowIsDeleted() {
        notes.addAll(notes(3));

        assertThat(notes.deleteAll()).isEqualTo(3);
        assertThat(notes.count()).isZero();
    }

    private static Stream<Note> notes(int number) {
        return IntStream.range(0, number).mapToObj(i -> new Note("note " + i));
    }
}
