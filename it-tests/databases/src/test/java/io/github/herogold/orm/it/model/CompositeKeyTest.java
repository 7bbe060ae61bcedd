package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.AlreadyExistsException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model whose key has several parts. */
@OnEveryDatabase
class CompositeKeyTest {
    private final Model<Seat> seats = Model.of(Seat.class);
    private final Unit unit;

    CompositeKeyTest(TestDatabase database) {
        unit = Unit.on(database, Seat.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void anObjectIsAddedAndFoundByItsKey() {
        new Seat("A", 1, "Ada").add();

        assertThat(seats.get(new Place("A", 1)).guest()).isEqualTo("Ada");
        assertThat(seats.find(new Place("A", 2))).isEmpty();
    }

    @Test
    void aKeyThatHasARowAlreadyExists() {
        new Seat("A", 1, "Ada").add();

        assertThatThrownBy(new Seat("A", 1, "Bob")::add).isInstanceOf(AlreadyExistsException.class);
        assertThat(guests()).containsExactly("Ada");
    }

    @Test
    void anObjectIsUpdatedAndDeletedByItsKey() {
        new Seat("A", 1, "Ada").add();
        new Seat("A", 2, "Bob").add();
        new Seat("A", 1, "Eve").update();
        new Seat("A", 2, "whoever").delete();

        assertThat(guests()).containsExactly("Eve");
    }

    @Test
    void aKeyWithoutARowCannotBeUpdatedNorDeletedNorRefreshed() {
        Seat seat = new Seat("A", 1, "Ada");

        assertThatThrownBy(seat::update)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no Seat with the id Place[line=A, number=1].");
        assertThatThrownBy(seat::delete).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(seat::refresh).isInstanceOf(NotFoundException.class);
    }

    @Test
    void saveInsertsWhatIsMissingAndUpdatesWhatIsThere() {
        new Seat("A", 1, "Ada").save();
        new Seat("A", 1, "Eve").save();
        new Seat("B", 1, "Bob").save();

        assertThat(guests()).containsExactly("Eve", "Bob");
    }

    @Test
    void rowsComeInTheOrderOfTheirKeysAndCanBeOrderedByAPart() {
        seats.addAll(
                List.of(
                        new Seat("B", 1, "third"),
                        new Seat("A", 2, "second"),
                        new Seat("A", 1, "first")));

        assertThat(seats.getAll())
                .extracting(Seat::guest)
                .containsExactly("first", "second", "third");
        assertThat(seats.all().page(1, 2).list()).extracting(Seat::guest).containsExactly("third");
        assertThat(seats.where("id.line = ?1", "A").orderBy("id.number desc").list())
                .extracting(Seat::guest)
                .containsExactly("second", "first");
        assertThat(seats.count()).isEqualTo(3);
    }

    private List<String> guests() {
        return unit.see("select guest from Seat order by line, number_in_line");
    }

    @Embeddable
    record Place(String line, @Column(name = "number_in_line") int number)
            implements Serializable {}

    @Entity(name = "Seat")
    static class Seat extends ActiveRecord {
        @EmbeddedId private Place id;
        private String guest;

        protected Seat() {}

        Seat(String line, int number, String guest) {
            this.id = new Place(line, number);
            this.guest = guest;
        }

        Place id() {
            return id;
        }

        String guest() {
            return guest;
        }
    }
}
