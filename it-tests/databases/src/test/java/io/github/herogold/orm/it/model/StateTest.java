package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Account;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.InvalidModelException.Violation;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.ConflictException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.beans.Transient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an entity says of itself, and what is said of it. */
@OnEveryDatabase
class StateTest {
    private final Model<Trek> treks = Model.of(Trek.class);
    private final Unit unit;

    StateTest(TestDatabase database) {
        unit = Unit.on(database, Trek.class, Account.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void anEntityIsNewUntilItIsAdded() {
        Trek trek = new Trek(1, 2, "Ghat");
        assertThat(trek.isNew()).isTrue();
        trek.add();

        assertThat(trek.isNew()).isFalse();
        assertThat(treks.get(trek.getId()).isNew()).isFalse();
        assertThat(treks.get(trek.getId()).town()).isEqualTo("Ghat");
    }

    @Test
    void anEntityThatWasDeletedIsNotNew() {
        Trek trek = new Trek(1, 2, "Ghat");
        trek.add();
        trek.delete();

        assertThat(trek.isNew()).isFalse();
        trek.save();
        assertThat(treks.count()).isEqualTo(1);
    }

    @Test
    void itsTextIsItsClassAndItsId() {
        Trek trek = new Trek(1, 2, "Ghat");
        assertThat(trek).hasToString("Trek (new)");
        trek.add();

        assertThat(trek).hasToString("Trek " + trek.getId());
    }

    @Test
    void whatWasRefusedIsStillNew() {
        unit.run("alter table Trek add constraint short_treks check (last_day < 10)");
        Trek trek = new Trek(1, 20, "Ghat");

        assertThatThrownBy(trek::add).isInstanceOf(RuntimeException.class);
        assertThat(trek.isNew()).isTrue();
        assertThat(trek.getId()).isNull();
    }

    @Test
    void violationsAreListedAndNothingIsThrown() {
        assertThat(new Trek(3, 2, " ").violations())
                .extracting(Violation::toString)
                .containsExactly("end.town: must not be blank", "inOrder: ends before it begins.");
        assertThat(new Trek(1, 2, "Ghat").violations()).isEmpty();
    }

    @Test
    void anEntityIsCheckedWithoutBeingWritten() {
        assertThatThrownBy(new Trek(3, 2, "Ghat")::validate)
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("inOrder: ends before it begins.");
        assertThat(treks.count()).isZero();
    }

    @Test
    void constraintsOfAGroupAreCheckedWhereItIsNamed() {
        Trek trek = new Trek(1, 90, "Ghat");

        assertThat(trek.violations()).isEmpty();
        assertThat(trek.violations(Brief.class))
                .extracting(Violation::field)
                .containsExactly("lastDay");
        assertThatThrownBy(() -> trek.validate(Brief.class))
                .isInstanceOf(InvalidModelException.class);
    }

    @Test
    void whetherItIsNewIsNoPropertyForJackson() throws ReflectiveOperationException {
        assertThat(BaseModel.class.getMethod("isNew").isAnnotationPresent(Transient.class))
                .isTrue();
    }

    @Test
    void aConflictInATransactionIsAConflict() {
        Account account = new Account(1);
        account.add();

        assertThatThrownBy(
                        () ->
                                Orm.inTransaction(
                                        () -> {
                                            Account mine =
                                                    Model.of(Account.class).get(account.getId());
                                            unit.run("update Account set version = 7");
                                            mine.set(2);
                                        }))
                .isInstanceOf(ConflictException.class)
                .hasMessage(
                        "The row was changed or deleted by somebody else since it was read; nothing"
                                + " was written. Read it again, or refresh() it, and repeat the"
                                + " change.");
    }

    /** Constraints of short treks. */
    private interface Brief {}

    @Entity(name = "Trek")
    static class Trek extends BaseModel {
        private int firstDay;

        @Max(value = 30, groups = Brief.class)
        @Column(name = "last_day")
        private int lastDay;

        @Embedded @Valid private End end;

        protected Trek() {}

        Trek(int firstDay, int lastDay, String town) {
            this.firstDay = firstDay;
            this.lastDay = lastDay;
            this.end = new End(town);
        }

        String town() {
            return end.town;
        }

        @AssertTrue(message = "ends before it begins${validatedValue ? '!' : '.'}")
        private boolean isInOrder() {
            return firstDay <= lastDay;
        }
    }

    @Embeddable
    static class End {
        @NotBlank private String town;

        protected End() {}

        End(String town) {
            this.town = town;
        }
    }
}
