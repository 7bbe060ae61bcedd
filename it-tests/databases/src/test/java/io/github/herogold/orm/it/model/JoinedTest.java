package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hierarchy whose subclasses have tables beside that of the root. */
@OnEveryDatabase
class JoinedTest {
    private final Model<Vehicle> vehicles = Model.of(Vehicle.class);
    private final Model<Car> cars = Model.of(Car.class);
    private final Model<Lorry> lorries = Model.of(Lorry.class);
    private final Unit unit;

    JoinedTest(TestDatabase database) {
        unit = Unit.on(database, Vehicle.class, Car.class, Lorry.class);
        vehicles.addAll(List.of(new Car("A 1", 4), new Lorry("B 2", 40), new Car("C 3", 2)));
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aModelSeesItsClassAndNotTheSiblings() {
        assertThat(cars.getAll()).extracting(Vehicle::plate).containsExactly("A 1", "C 3");
        assertThat(cars.where("seats > ?1", 3).one().plate()).isEqualTo("A 1");
        assertThat(cars.all().orderBy("seats", "plate").list())
                .extracting(Vehicle::plate)
                .containsExactly("C 3", "A 1");
        assertThat(lorries.count()).isEqualTo(1);
    }

    @Test
    void theModelOfTheRootSeesAllEachInItsClass() {
        assertThat(vehicles.getAll()).hasExactlyElementsOfTypes(Car.class, Lorry.class, Car.class);
    }

    @Test
    void theIdOfASiblingIsNotFound() {
        Long lorry = lorries.all().one().getId();

        assertThat(cars.find(lorry)).isEmpty();
        assertThatThrownBy(() -> cars.get(lorry)).isInstanceOf(NotFoundException.class);
        Orm.inTransaction(
                () -> {
                    lorries.get(lorry);
                    assertThat(cars.find(lorry)).isEmpty();
                });
    }

    @Test
    void anObjectIsUpdatedRefreshedAndDeletedInBothTables() {
        Vehicle read = vehicles.where("plate = ?1", "A 1").one();
        Car car = cars.get(read.getId());
        car.seat(5);
        car.update();
        read.refresh();
        assertThat(read)
                .isInstanceOfSatisfying(Car.class, it -> assertThat(it.seats()).isEqualTo(5));

        read.delete();
        assertThat(unit.see("select count(*) from Vehicle")).containsExactly("2");
        assertThat(unit.see("select count(*) from Car")).containsExactly("1");
    }

    @Test
    void deletingByTheModelOfASubclassSparesTheSiblings() {
        assertThat(cars.where("seats = ?1", 4).delete()).isEqualTo(1);
        assertThat(cars.where("plate = ?1", "C 3").delete()).isEqualTo(1);

        assertThat(vehicles.getAll()).extracting(Vehicle::plate).containsExactly("B 2");
        assertThat(unit.see("select count(*) from Car")).containsExactly("0");
    }

    @Test
    void deletingByTheModelOfTheRootEmptiesEveryTable() {
        assertThat(vehicles.all().delete()).isEqualTo(3);

        assertThat(unit.see("select count(*) from Car")).containsExactly("0");
        assertThat(unit.see("select count(*) from Lorry")).containsExactly("0");
    }

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Vehicle extends BaseModel {
        private String plate;

        protected Vehicle() {}

        Vehicle(String plate) {
            this.plate = plate;
        }

        String plate() {
            return plate;
        }
    }

    @Entity(name = "Car")
    static class Car extends Vehicle {
        private int seats;

        protected Car() {}

        Car(String plate, int seats) {
            super(plate);
            this.seats = seats;
        }

        int seats() {
            return seats;
        }

        void seat(int newSeats) {
            seats = newSeats;
        }
    }

    @Entity(name = "Lorry")
    static class Lorry extends Vehicle {
        private int tons;

        protected Lorry() {}

        Lorry(String plate, int tons) {
            super(plate);
            this.tons = tons;
        }

        int tons() {
            return tons;
        }
    }
}
