package io.github.herogold.orm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    @ParameterizedTest
    @CsvSource({
        "name, name, asc",
        "'  name  ', name, asc",
        "name asc, name, asc",
        "name desc, name, desc",
        "'name \t DESC', name, DESC",
        "author.home.town Desc, author.home.town, Desc",
        "größe_2$ desc, größe_2$, desc",
        "desc desc, desc, desc"
    })
    void anAttributeMayHaveADirectionBehindIt(String text, String path, String direction) {
        assertThat(Order.parse(text)).isEqualTo(new Order(path, direction));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a, b",
                "a;b",
                "a desc nulls last",
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
                .isExactlyInstanceOf(OrmException.class)
                .hasMessage(
                        "\"%s\" is no order. Write an attribute, with asc or desc behind it if you"
                                + " like: orderBy(\"name\", \"createdAt desc\").",
                        text);
    }

    @Test
    void aPathAloneIsAscending() {
        assertThat(Order.ascending("name")).isEqualTo(Order.parse("name"));
    }

    @Property
    void whatIsLetThroughCannotLeaveItsPlaceInAQuery(@ForAll String text) {
        try {
            Order order = Order.parse(text);
            assertThat(order.path()).matches("[\\p{javaJavaIdentifierPart}.]+");
            assertThat(order.direction()).matches("(?i)asc|desc");
        } catch (OrmException e) {
            assertThat(e).hasMessageContaining("is no order");
        }
    }
}
