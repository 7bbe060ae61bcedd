package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Trip;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.InvalidModelException.Violation;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ConstraintsTest {
    private final Model<Trip> trips = Model.of(Trip.class);
    private final Unit unit;

    ConstraintsTest(TestDatabase database) {
        unit = Unit.on(database, Trip.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void everythingThatIsWrongIsListedByField() {
        Trip trip = new Trip(" ", 500, 400, "nowhere");
        InvalidModelException failure =
                catchThrowableOfType(InvalidModelException.class, trip::add);

        assertThat(failure.violations())
                .containsExactly(
                        new Violation("", "it ends before it starts", Optional.of(trip)),
                        new Violation(
                                "goal.place", "starts with a capital", Optional.of("nowhere")),
                        new Violation("lastDay", "at most 365, not 400", Optional.of(400)),
                        new Violation("name", "give it a name", Optional.of(" ")));
    }

    @Test
    void aValueThatIsMissingIsRejectedAsEmpty() {
        Trip trip = new Trip(null, 1, 2, "Rome");
        InvalidModelException failure =
                catchThrowableOfType(InvalidModelException.class, trip::add);

        assertThat(failure.violations())
                .containsExactly(new Violation("name", "give it a name", Optional.empty()));
    }

    @Test
    void theTextNamesFieldsAndMessagesButNotTheValues() {
        assertThatThrownBy(new Trip("", 3, 2, "secret plan")::add)
                .isInstanceOf(InvalidModelException.class)
                .hasMessage(
                        """
                        Trip was not written:
                          it ends before it starts
                          goal.place: starts with a capital
                          name: give it a name\
                        """)
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void anInvalidObjectIsNotInsertedAndStaysNew() {
        Trip trip = new Trip("", 1, 2, "Rome");
        assertThatThrownBy(trip::add).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(trip::save).isInstanceOf(InvalidModelException.class);

        assertThat(names()).isEmpty();
        assertThat(trip.getId()).isNull();
        trip.rename("Summer");
        trip.add();
        assertThat(names()).containsExactly("Summer");
    }

    @Test
    void anInvalidDetachedObjectIsNotUpdated() {
        Trip trip = added("Summer");
        trip.rename("");
        assertThatThrownBy(trip::update).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(trip::save).isInstanceOf(InvalidModelException.class);

        assertThat(names()).containsExactly("Summer");
    }

    @Test
    void anInvalidManagedObjectIsNotUpdated() {
        long id = added("Summer").getId();
        assertThatThrownBy(
                        () ->
                                Orm.inTransaction(
                                        () -> {
                                            Trip trip = trips.get(id);
                                            trip.rename("");
                                            trip.update();
                                        }))
                .isInstanceOf(InvalidModelException.class);

        assertThat(names()).containsExactly("Summer");
    }

    @Test
    void anInvalidObjectThatIsCaughtLeavesTheTransactionUsable() {
        Orm.inTransaction(
                () -> {
                    assertThatThrownBy(new Trip("", 1, 2, "Rome")::add)
                            .isInstanceOf(InvalidModelException.class);
                    added("Winter");
                });

        assertThat(names()).containsExactly("Winter");
    }

    @Test
    void aChangeThatWouldBeWrittenByTheCommitAloneIsCheckedByTheProvider() {
        long id = added("Summer").getId();
        assertThatThrownBy(() -> Orm.inTransaction(() -> trips.get(id).rename("")))
                .hasStackTraceContaining("give it a name");

        assertThat(names()).containsExactly("Summer");
    }

    @Test
    void addAllChecksEveryObjectBeforeItWritesAny() {
        List<Trip> two = List.of(new Trip("good", 1, 2, "Rome"), new Trip("", 1, 2, "Rome"));

        assertThatThrownBy(() -> trips.addAll(two)).isInstanceOf(InvalidModelException.class);
        assertThat(names()).isEmpty();
        assertThat(two).extracting(Trip::getId).containsOnlyNulls();
    }

    private static Trip added(String name) {
        Trip trip = new Trip(name, 1, 2, "Rome");
        trip.add();
        return trip;
    }

    private List<String> names() {
        return unit.see("select name from Trip order by id");
    }
}
