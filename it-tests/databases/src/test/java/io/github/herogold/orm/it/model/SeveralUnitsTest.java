package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Account;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Ticket;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two units: notes are in the first, tickets in the second, accounts in both. */
@OnEveryDatabase
class SeveralUnitsTest {
    private final TestDatabase database;
    private final Unit first;
    private final Unit second;

    SeveralUnitsTest(TestDatabase database) {
        this.database = database;
        first = Unit.named("first", database, Note.class, Account.class);
        second = Unit.named("second", database, Ticket.class, Account.class);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void anEntityIsFoundInTheUnitThatMapsIt() {
        new Note("a").add();
        new Ticket("b").add();

        assertThat(first.see("select text from Note")).containsExactly("a");
        assertThat(second.see("select code from Ticket")).containsExactly("b");
    }

    @Test
    void anEntityOfBothNeedsAWordWhichOne() {
        assertThatThrownBy(new Account(1)::add)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith(
                        Account.class.getName()
                                + " is mapped by several units of persistence: first, second.")
                .hasMessageContaining("Orm.inTransaction(\"first\", …)")
                .hasMessageContaining("Orm.use(entityManager, …)");
    }

    @Test
    void anEntityOfBothIsWrittenInTheUnitOfTheTransaction() {
        Orm.inTransaction("second", () -> new Account(2).add());
        try (EntityManager em = first.open()) {
            Orm.use(em, () -> new Account(1).add());
        }

        assertThat(first.see("select balance from Account")).containsExactly("1");
        assertThat(second.see("select balance from Account")).containsExactly("2");
    }

    @Test
    void anEntityOfBothIsWrittenInTheInnermostTransaction() {
        Orm.inTransaction("first", () -> Orm.inTransaction("second", () -> new Account(2).add()));

        assertThat(first.see("select balance from Account")).isEmpty();
        assertThat(second.see("select balance from Account")).containsExactly("2");
    }

    @Test
    void aTransactionWithoutANameNamesThemAll() {
        assertThatThrownBy(() -> Orm.inTransaction(() -> new Note("a").add()))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith("There are several units of persistence: first, second.")
                .hasMessageContaining("Orm.inTransaction(\"first\", …)");
        assertThat(first.see("select text from Note")).isEmpty();
    }

    @Test
    void aTransactionWithoutANameIsThatOfTheUnitAtHand() {
        Runnable adding = () -> Orm.inTransaction(() -> new Account(1).add());
        Rollback.after("first", adding);
        Orm.inTransaction("second", adding);

        assertThat(first.see("select balance from Account")).isEmpty();
        assertThat(second.see("select balance from Account")).containsExactly("1");
    }

    @Test
    void aTransactionOfAnUnknownUnitNamesTheKnownOnes() {
        assertThatThrownBy(() -> Orm.inTransaction("third", () -> new Note("a").add()))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageStartingWith(
                        "No unit of persistence is called third; known are: first, second.");
    }

    @Test
    void eachUnitHasATransactionOfItsOwn() {
        Rollback.after(
                "first",
                () -> {
                    new Note("lost").add();
                    Orm.inTransaction("second", () -> new Ticket("kept").add());
                    new Ticket("kept too").add();
                });

        assertThat(first.see("select text from Note")).isEmpty();
        assertThat(second.see("select code from Ticket order by id"))
                .containsExactly("kept", "kept too");
    }

    @Test
    void aTransactionJoinsTheOneOfItsUnitAcrossThatOfAnother() {
        Runnable adding = () -> Orm.inTransaction("first", () -> new Note("lost").add());
        Rollback.after("first", () -> Orm.inTransaction("second", adding));

        assertThat(first.see("select text from Note")).isEmpty();
    }

    @Test
    void anEntityManagerThatDoesNotMapTheEntityIsPassedOver() {
        try (EntityManager em = second.open()) {
            Orm.use(em, () -> new Note("a").add());
        }

        assertThat(first.see("select text from Note")).containsExactly("a");
    }

    @Test
    void twoUnitsOfOneNameAreNotGuessedBetween() {
        try (Unit twin = Unit.named("second", database, Ticket.class)) {
            assertThatThrownBy(() -> Orm.inTransaction("second", () -> new Account(1).add()))
                    .isExactlyInstanceOf(OrmException.class)
                    .hasMessageContaining("second");
            assertThat(twin.see("select code from Ticket")).isEmpty();
        }
        Orm.inTransaction("second", () -> new Account(1).add());
        assertThat(second.see("select balance from Account")).containsExactly("1");
    }

    @Test
    void ofTwoUnitsOfOneNameTheOneAtHandIsMeant() {
        try (Unit twin = Unit.named("second", database, Ticket.class);
                EntityManager em = twin.open()) {
            Orm.use(em, () -> Orm.inTransaction("second", () -> new Ticket("a").add()));
            assertThat(twin.see("select code from Ticket")).containsExactly("a");
        }
        assertThat(second.see("select code from Ticket")).isEmpty();
    }
}
