package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.model.SequenceModel;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hierarchy with a whole table for each class, whose ids come from one sequence. */
@OnEveryDatabase
class TablePerClassTest {
    private final Model<Shape> shapes = Model.of(Shape.class);
    private final Model<Circle> circles = Model.of(Circle.class);
    private final Model<Square> squares = Model.of(Square.class);
    private final TestDatabase database;
    private final Unit unit;

    TablePerClassTest(TestDatabase database) {
        this.database = database;
        unit = Unit.on(database, Shape.class, Circle.class, Square.class);
        shapes.addAll(List.of(new Circle("red", 1), new Square("blue", 2), new Circle("blue", 3)));
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aModelSeesItsClassAndNotTheSiblings() {
        assertThat(circles.getAll()).extracting(Shape::colour).containsExactly("red", "blue");
        assertThat(circles.where("radius > ?1", 1).one().colour()).isEqualTo("blue");
        assertThat(squares.count()).isEqualTo(1);
    }

    @Test
    void theModelOfTheRootSeesAllEachInItsClass() {
        assertThat(shapes.getAll())
                .hasExactlyElementsOfTypes(Circle.class, Square.class, Circle.class);
        assertThat(shapes.getAll()).extracting(Shape::getId).doesNotHaveDuplicates();
    }

    @Test
    void theIdOfASiblingIsNotFound() {
        Long square = squares.all().one().getId();

        assertThat(circles.find(square)).isEmpty();
        assertThatThrownBy(() -> circles.get(square)).isInstanceOf(NotFoundException.class);
        assertThat(shapes.get(square)).isInstanceOf(Square.class);
        Orm.inTransaction(
                () -> {
                    squares.get(square);
                    assertThat(circles.find(square)).isEmpty();
                });
    }

    @Test
    void deletingSparesTheSiblingsUnlessTheRootIsMeant() {
        assertThat(circles.all().delete()).isEqualTo(2);
        assertThat(shapes.getAll()).hasExactlyElementsOfTypes(Square.class);
        assertThat(shapes.all().delete()).isEqualTo(1);

        assertThat(unit.see("select count(*) from Square")).containsExactly("0");
    }

    @Test
    void aHierarchyOverBaseModelIsRefusedWithTheCure() {
        assertThatThrownBy(this::openPayments)
                .cause()
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining(Payment.class.getName())
                .hasMessageContaining("table per class")
                .hasMessageContaining("SequenceModel");
    }

    @Test
    void aFactoryThatWasRefusedIsNotKnown() {
        assertThatThrownBy(this::openPayments).isNotNull();

        assertThat(Orm.<Long>inTransaction(shapes::count)).isEqualTo(3);
    }

    private void openPayments() {
        Unit.on(database, Payment.class, Cheque.class).close();
    }

    @Entity(name = "Shape")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape extends SequenceModel {
        private String colour;

        protected Shape() {}

        Shape(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }
    }

    @Entity(name = "Circle")
    static class Circle extends Shape {
        private int radius;

        protected Circle() {}

        Circle(String colour, int radius) {
            super(colour);
            this.radius = radius;
        }

        int radius() {
            return radius;
        }
    }

    @Entity(name = "Square")
    static class Square extends Shape {
        private int side;

        protected Square() {}

        Square(String colour, int side) {
            super(colour);
            this.side = side;
        }

        int side() {
            return side;
        }
    }

    @Entity(name = "Payment")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Payment extends BaseModel {}

    @Entity(name = "Cheque")
    static class Cheque extends Payment {}
}
