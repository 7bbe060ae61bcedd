package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entity and attributes that are named like words of the query language. */
@OnEveryDatabase
class QueryWordsTest {
    private final Model<Order> orders = Model.of(Order.class);
    private final Unit unit;

    QueryWordsTest(TestDatabase database) {
        unit = Unit.on(database, Order.class);
        orders.addAll(List.of(new Order(2), new Order(1), new Order(3)));
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order", "group", "key", "value", "type", "index", "count", "size", "year", "desc",
                "select", "from", "where", "entry", "member"
            })
    void anAttributeOfSuchANameCanBeAskedForAndOrderedBy(String word) {
        assertThat(orders.where(word + " > ?1", 1).orderBy(word + " desc").list())
                .extracting(Order::number)
                .containsExactly(3, 2);
        assertThat(orders.where(word + " > ?1", 1).count()).isEqualTo(2);
        assertThat(orders.where(word + " = ?1", 2).delete()).isEqualTo(1);
    }

    @Entity
    @Table(name = "orders")
    static class Order extends BaseModel {
        @Column(name = "c1")
        private int order;

        @Column(name = "c2")
        private int group;

        @Column(name = "c3")
        private int key;

        @Column(name = "c4")
        private int value;

        @Column(name = "c5")
        private int type;

        @Column(name = "c6")
        private int index;

        @Column(name = "c7")
        private int count;

        @Column(name = "c8")
        private int size;

        @Column(name = "c9")
        private int year;

        @Column(name = "c10")
        private int desc;

        @Column(name = "c11")
        private int select;

        @Column(name = "c12")
        private int from;

        @Column(name = "c13")
        private int where;

        @Column(name = "c14")
        private int entry;

        @Column(name = "c15")
        private int member;

        protected Order() {}

        Order(int n) {
            order = group = key = value = type = index = count = size = n;
            year = desc = select = from = where = entry = member = n;
        }

        int number() {
            return order;
        }
    }
}
