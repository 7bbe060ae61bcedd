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
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AddAllTest {
    private static final int MANY = 120;

    private final Model<Note> notes = Model.of(Note.class);
    private final Model<Ticket> tickets = Model.of(Ticket.class);
    private final Unit unit;

    AddAllTest(TestDatabase database) {
        unit =
                Unit.on(
                        database,
                        configuration -> configuration.property("hibernate.jdbc.batch_size", 60),
                        Note.class,
                        Ticket.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void everyObjectIsInsertedAndGetsItsIdAndTimestamps() {
        List<Note> added = List.of(new Note("a"), new Note("b"), new Note("c"));
        notes.addAll(added);

        assertThat(added).extracting(Note::getId).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(added).extracting(Note::getCreatedAt).doesNotContainNull();
        assertThat(unit.see("select text from Note order by id")).containsExactly("a", "b", "c");
    }

    @Test
    void nothingToAddIsNoError() {
        notes.addAll(List.of());

        assertThat(notes.count()).isZero();
    }

    @Test
    void objectsWithIdsOfASequenceAreInsertedInBatches() {
        long before = unit.statistics().getPrepareStatementCount();
        tickets.addAll(IntStream.range(0, MANY).mapToObj(i -> new Ticket("code " + i)).toList());
        long statements = unit.statistics().getPrepareStatementCount() - before;

        assertThat(tickets.count()).isEqualTo(MANY);
        // Two batches of sixty, and the sequence asked for every fifty ids.
        assertThat(statements).isLessThan(10);
    }

    @Test
    void objectsWithIdsOfAnIdentityColumnAreInsertedOneByOne() {
        long before = unit.statistics().getPrepareStatementCount();
        notes.addAll(IntStream.range(0, MANY).mapToObj(i -> new Note("text " + i)).toList());
        long statements = unit.statistics().getPrepareStatementCount() - before;

        assertThat(statements).isGreaterThanOrEqualTo(MANY);
    }

    @Test
    void allOrNoneWhenTheDatabaseRefusesOne() {
        List<Note> twins = List.of(new Note("a"), new Note("twin"), new Note("twin"));
        List<Ticket> others = List.of(new Ticket("a"), new Ticket("twin"), new Ticket("twin"));

        assertThatThrownBy(() -> notes.addAll(twins))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> tickets.addAll(others))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(notes.count()).isZero();
        assertThat(tickets.count()).isZero();
    }

    @Test
    void whatWasRefusedCanBeMendedAndAdded() {
        Note second = new Note("twin");
        Ticket other = new Ticket("twin");
        List<Note> twins = List.of(new Note("twin"), second);
        List<Ticket> others = List.of(new Ticket("twin"), other);
        assertThatThrownBy(() -> notes.addAll(twins)).isNotNull();
        assertThatThrownBy(() -> tickets.addAll(others)).isNotNull();

        second.rewrite("free");
        notes.addAll(twins);
        other.recode("free");
        tickets.addAll(others);

        assertThat(unit.see("select text from Note order by id")).containsExactly("twin", "free");
        assertThat(unit.see("select code from Ticket order by id")).containsExactly("twin", "free");
    }

    @Test
    void allOrNoneWhenOneHasBeenAddedBefore() {
        Note known = new Note("known");
        known.add();

        assertThatThrownBy(() -> notes.addAll(List.of(new Note("new"), known)))
                .isInstanceOf(AlreadyExistsException.class);
        assertThat(unit.see("select text from Note")).containsExactly("known");
        assertThat(known.getId()).isNotNull();
    }

    @Test
    void allOrNoneAlsoInATransactionThatCommits() {
        Note known = new Note("known");
        known.add();
        Orm.inTransaction(
                () -> {
                    assertThatThrownBy(() -> notes.addAll(List.of(new Note("new"), known)))
                            .isInstanceOf(AlreadyExistsException.class);
                    new Note("other").add();
                });

        assertThat(unit.see("select text from Note order by id")).containsExactly("known", "other");
    }

    @Test
    void theSameObjectTwiceIsInsertedOnce() {
        Note note = new Note("once");
        notes.addAll(List.of(note, note));

        assertThat(unit.see("select text from Note")).containsExactly("once");
    }
}
