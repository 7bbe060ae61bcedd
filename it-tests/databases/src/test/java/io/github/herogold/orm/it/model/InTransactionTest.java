package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class InTransactionTest {
    private final Model<Note> notes = Model.of(Note.class);
    private final Unit unit;

    InTransactionTest(TestDatabase database) {
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
    void anInnerTransactionJoinsTheOuter() {
        Orm.inTransaction(
                () -> {
                    Note note = added("outer");
                    Orm.inTransaction(
                            () -> {
                                assertThat(notes.get(note.getId())).isSameAs(note);
                                added("inner");
                            });
                    assertThat(texts()).as("after the inner one").isEmpty();
                });

        assertThat(texts()).containsExactly("outer", "inner");
    }

    @Test
    void anInnerTransactionIsRolledBackWithTheOuter() {
        Rollback.after(() -> Orm.inTransaction(() -> added("inner")));

        assertThat(texts()).isEmpty();
    }

    @Test
    void theOuterCannotCommitWhatAnInnerFailureLeftHalfDone() {
        Runnable outer =
                () -> {
                    added("outer");
                    Rollback.after(() -> added("inner"));
                    added("after");
                };

        assertThatThrownBy(() -> Orm.inTransaction(outer))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith("The transaction was rolled back:")
                .hasMessageContaining("inside it failed");
        assertThat(texts()).isEmpty();
    }

    @Test
    void theSameHoldsForAFailureTwoTransactionsDeep() {
        Runnable middle = () -> Rollback.after(() -> added("innermost"));

        assertThatThrownBy(() -> Orm.inTransaction(() -> Orm.inTransaction(middle)))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith("The transaction was rolled back:");
        assertThat(texts()).isEmpty();
    }

    @Test
    void theSameHoldsForAWriteThatTheDatabaseRefused() {
        added("taken");
        Runnable outer =
                () -> {
                    added("outer");
                    assertThatThrownBy(new Note("taken")::add)
                            .isInstanceOf(ConstraintViolationException.class);
                };

        assertThatThrownBy(() -> Orm.inTransaction(outer))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith("The transaction was rolled back:");
        assertThat(texts()).containsExactly("taken");
    }

    @Test
    void whatTheCommitWouldWriteAndTheDatabaseRefusesArrivesAsTheProviderSaysIt() {
        added("taken");
        long id = added("free").getId();

        assertThatThrownBy(() -> Orm.inTransaction(() -> notes.get(id).rewrite("taken")))
                .isExactlyInstanceOf(ConstraintViolationException.class);
        assertThat(texts()).containsExactly("taken", "free");
    }

    @Test
    void whatTheWorkThrowsArrivesAsItIs() {
        RuntimeException exception = new IllegalStateException();
        Error error = new LinkageError();

        assertThat(thrownBy(() -> addAndThrow(exception)))
                .isSameAs(exception)
                .hasNoSuppressedExceptions();
        assertThat(thrownBy(() -> addAndThrow(error))).isSameAs(error);
        assertThat(texts()).isEmpty();
    }

    @Test
    void nothingIsBoundToTheThreadAfterwards() {
        Rollback.after(() -> added("lost"));
        Orm.inTransaction(() -> added("committed"));
        added("on its own");

        assertThat(texts()).containsExactly("committed", "on its own");
    }

    private static Throwable thrownBy(Runnable work) {
        return catchThrowable(() -> Orm.inTransaction(work));
    }

    private static void addAndThrow(RuntimeException exception) {
        added("lost");
        throw exception;
    }

    private static void addAndThrow(Error error) {
        added("lost");
        throw error;
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
