package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Ticket;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.AlreadyExistsException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AddTest {
    private final Unit unit;

    AddTest(TestDatabase database) {
        unit = Unit.on(database, Note.class, Ticket.class);
    }

    @AfterEach
    void close() {
        Orm.setClock(Clock.systemUTC());
        unit.close();
    }

    @Test
    void addInsertsARowAndSetsTheId() {
        Note note = new Note("first");
        note.add();

        assertThat(note.getId()).isNotNull();
        assertThat(unit.see("select text from Note where id = " + note.getId()))
                .containsExactly("first");
    }

    @Test
    void addSetsBothTimestampsToTheSameMicrosecond() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Note note = new Note("first");
        note.add();

        assertThat(note.getCreatedAt()).isBetween(before, Instant.now());
        assertThat(note.getUpdatedAt()).isEqualTo(note.getCreatedAt());
    }

    @Test
    void timestampsAreTheSameInMemoryAndAfterReading() {
        Orm.setClock(fixed("2031-03-30T01:30:00.987654999Z"));
        Note note = new Note("first");
        note.add();
        Note read = Model.of(Note.class).get(note.getId());

        assertThat(note.getCreatedAt()).isEqualTo("2031-03-30T01:30:00.987654Z");
        assertThat(read.getCreatedAt()).isEqualTo(note.getCreatedAt());
        assertThat(read.getUpdatedAt()).isEqualTo(note.getUpdatedAt());
    }

    @Test
    void anObjectThatWasAddedCannotBeAddedAgain() {
        Note note = new Note("first");
        note.add();

        assertThatThrownBy(note::add)
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageContaining("Note " + note.getId() + " already exists");
        assertThat(unit.see("select text from Note")).containsExactly("first");
    }

    @Test
    void anObjectThatWasReadCannotBeAdded() {
        new Note("first").add();
        Note read = Model.of(Note.class).all().one();

        assertThatThrownBy(read::add).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void theRefusalOfTheDatabaseArrivesAsTheProviderSaysIt() {
        new Note("taken").add();
        new Ticket("taken").add();

        assertThatThrownBy(new Note("taken")::add)
                .isExactlyInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(new Ticket("taken")::add)
                .isExactlyInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void anObjectThatTheDatabaseRefusedCanBeMendedAndAdded() {
        new Note("taken").add();
        Note note = new Note("taken");
        assertThatThrownBy(note::add).isInstanceOf(ConstraintViolationException.class);

        note.rewrite("free");
        note.add();

        assertThat(unit.see("select text from Note order by id")).containsExactly("taken", "free");
    }

    @Test
    void anObjectWithAnIdOfASequenceThatTheDatabaseRefusedCanBeMendedAndAdded() {
        new Ticket("taken").add();
        Ticket ticket = new Ticket("taken");
        assertThatThrownBy(ticket::add).isInstanceOf(ConstraintViolationException.class);
        assertThat(ticket.getId()).isNull();

        ticket.recode("free");
        ticket.add();

        assertThat(unit.see("select code from Ticket order by id"))
                .containsExactly("taken", "free");
    }

    private static Clock fixed(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }
}
