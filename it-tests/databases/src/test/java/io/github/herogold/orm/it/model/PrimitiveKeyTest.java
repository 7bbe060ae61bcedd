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
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model whose generated key is a primitive number, 0 as long as it has none. */
@OnEveryDatabase
class PrimitiveKeyTest {
    private final Model<Coin> coins = Model.of(Coin.class);
    private final Unit unit;

    PrimitiveKeyTest(TestDatabase database) {
        unit = Unit.on(database, Coin.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void anObjectIsAddedAndGetsItsKey() {
        Coin coin = added("penny");

        assertThat(coin.id()).isPositive();
        assertThat(coins.get(coin.id()).name()).isEqualTo("penny");
        assertThatThrownBy(coin::add).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void aNewObjectHasNoRow() {
        assertThatThrownBy(new Coin("penny")::update)
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("has no id");
    }

    @Test
    void aDeletedObjectIsSavedUnderAnotherKey() {
        Coin coin = new Coin("penny");
        coin.save();
        int key = coin.id();
        coin.delete();
        coin.save();

        assertThat(coin.id()).isPositive().isNotEqualTo(key);
        assertThat(coins.count()).isEqualTo(1);
    }

    @Test
    void anObjectThatTheDatabaseRefusedCanBeMendedAndAdded() {
        added("penny");
        Coin coin = new Coin("penny");
        assertThatThrownBy(coin::add).isInstanceOf(ConstraintViolationException.class);
        coin.rename("dime");
        coin.add();

        assertThat(unit.see("select name from Coin order by id")).containsExactly("penny", "dime");
    }

    private static Coin added(String name) {
        Coin coin = new Coin(name);
        coin.add();
        return coin;
    }

    @Entity(name = "Coin")
    static class Coin extends ActiveRecord {
        @Id @GeneratedValue private int id;

        @Column(unique = true)
        private String name;

        protected Coin() {}

        Coin(String name) {
            this.name = name;
        }

        int id() {
            return id;
        }

        String name() {
            return name;
        }

        void rename(String newName) {
            name = newName;
        }
    }
}
