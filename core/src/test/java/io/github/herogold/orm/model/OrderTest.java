package io.github.herogold.orm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.model.Order.Direction;
import jakarta.persistence.criteria.Nulls;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    @ParameterizedTest
    @CsvSource({
        "name, name, ASC, NONE",
        "'  name  ', name, ASC, NONE",
        "name asc, name, ASC, NONE",
        "name desc, name, DESC, NONE",
        "'name \t DESC', name, DESC, NONE",
        "author.home.town Desc, author.home.town, DESC, NONE",
        "größe_2$ desc, größe_2$, DESC, NONE",
        "desc desc, desc, DESC, NONE",
        "name nulls first, name, ASC, FIRST",
        "name desc NULLS  Last, name, DESC, LAST",
        "nulls nulls last, nulls, ASC, LAST"
    })
    void anAttributeMayHaveADirectionAndAPlaceOfNullsBehindIt(
            String text, String path, Direction direction, Nulls nulls) {
        assertThat(Order.parse(text))
                .isEqualTo(new Order(new AttributePath(path), direction, nulls));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a, b",
                "a;b",
                "a nulls",
                "upper(a)",
                "a--",
                "a/**/desc",
                "'a'",
                "\"a\"",
                "a\u00a0desc",
                "a = 1",
                "?1",
                ":a",
                "a + b"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Order.parse(text))
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessage(
                        "\"%s\" is no order. Write an attribute, with asc or desc and nulls first"
                                + " or nulls last behind it if you like: orderBy(\"name\","
                                + " \"createdAt desc nulls last\").",
                        text);
    }

    @Test
    void aPathAloneIsAscending() {
        assertThat(Order.ascending(new AttributePath("name"))).isEqualTo(Order.parse("name"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, name desc",
        "name nulls first, name desc nulls last",
        "name desc nulls first, name asc nulls last"
    })
    void theOppositeOfAnOrderPutsTheLastRowFirst(String text, String opposite) {
        List<Order> order = List.of(Order.parse(text));

        assertThat(Order.reversed(order)).containsExactly(Order.parse(opposite));
        assertThat(Order.reversed(Order.reversed(order))).isEqualTo(order);
    }

    @Property
    void whatIsLetThroughCannotLeaveItsPlaceInAQuery(@ForAll String text) {
        try {
            Order order = Order.parse(text);
            assertThat(order.path().text()).matches("[\\p{javaJavaIdentifierPart}.]+");
        } catch (UnknownAttributeException e) {
            assertThat(e).hasMessageContaining("is no order");
        }
    }
}
