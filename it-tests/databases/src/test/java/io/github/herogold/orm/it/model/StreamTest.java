package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamTest {
    private static final int MANY = 1000;

    @Test
    void aStreamDoesNotReadEveryRowBeforeTheFirst() {
        Model<Note> notes = Model.of(Note.class);
        try (Unit unit = Unit.on(TestDatabase.POSTGRESQL, Note.class)) {
            notes.addAll(IntStream.range(0, MANY).mapToObj(i -> new Note("text " + i)).toList());
            Stream<Note> stream = notes.all().stream();
            Iterator<Note> rows = stream.iterator();
            assertThat(rows.next().text()).isEqualTo("text 0");
            unit.see(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where state = 'idle in transaction'");

            assertThatThrownBy(() -> rows.forEachRemaining(row -> {})).isNotNull();
            assertThatThrownBy(stream::close).isNotNull();
        }
    }
}
