package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.UnknownAttributeException;
import io.github.herogold.orm.persistence.Orm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mistakes of a program that it catches: the transaction goes on. */
@OnEveryDatabase
class CaughtMistakesTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    CaughtMistakesTest(TestDatabase database) {
        unit = Unit.on(database, Note.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void theyDoNotDoomTheTransaction() {
        List<ThrowingCallable> mistakes =
                List.of(
                        () -> notes.all().update(" "),
                        () -> notes.all().update("stars = "),
                        () -> notes.all().update("stars", "five"),
                        () -> notes.all().update("stars = ?1, text = ?2", 1),
                        () -> notes.all().update(Map.of("id", 7L)),
                        () -> notes.where("stars >").list(),
                        () -> notes.where("stars > ?1", "five").list(),
                        () -> notes.where("starz > 1").count(),
                        () -> notes.where("stars >").delete(),
                        () -> notes.where("text").exists(),
                        () -> notes.query("nonsense").list(),
                        () -> notes.query(" ").list(),
                        () -> notes.query("update Note set stars = 1").list(),
                        () -> notes.query("from Nobody").list(),
                        () -> notes.query("from Note where stars = ?1").list(),
                        () -> notes.query("from Note where stars = ?1", "five").list());
        for (ThrowingCallable mistake : mistakes) {
            Orm.inTransaction(
                    () -> {
                        new Note("note " + mistakes.indexOf(mistake)).add();
                        assertThatThrownBy(mistake)
                                .as("mistake " + mistakes.indexOf(mistake))
                                .isInstanceOf(OrmException.class);
                    });
        }

        assertThat(notes.count()).isEqualTo(mistakes.size());
    }

    @Test
    void severalValuesAreAlternatives() {
        for (String text : List.of("one", "two", "three")) {
            new Note(text).add();
        }

        assertThat(notes.where("text", List.of("one", "three")).count()).isEqualTo(2);
        assertThat(notes.where("text", List.of()).count()).isZero();
        assertThat(
                        notes.where((note, cb) -> cb.isNotNull(note))
                                .where("text", List.of("two"))
                                .count())
                .isEqualTo(1);
    }

    @Test
    void namesThatMayComeFromOutsideReachNoKey() {
        Note note = new Note("one");
        note.add();
        for (String name : List.of("id", "createdAt")) {
            Object value = name.equals("id") ? 999L : Instant.EPOCH;
            assertThatThrownBy(() -> notes.all().update(Map.of(name, value)))
                    .isInstanceOf(UnknownAttributeException.class)
                    .hasMessageContaining("may not name " + name);
            assertThatThrownBy(() -> notes.all().update(name, value))
                    .isInstanceOf(UnknownAttributeException.class);
            assertThatThrownBy(
                            () ->
                                    notes.where((row, cb) -> cb.isNotNull(row))
                                            .update(Map.of(name, value)))
                    .isInstanceOf(UnknownAttributeException.class);
        }

        assertThat(notes.get(note.getId()).getCreatedAt()).isEqualTo(note.getCreatedAt());
    }
}
