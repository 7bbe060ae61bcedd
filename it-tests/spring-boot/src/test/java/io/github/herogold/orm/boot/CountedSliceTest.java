package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.testing.MigratedDatabase;
import io.github.herogold.orm.testing.Queries;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

@DataJpaTest
@MigratedDatabase
class CountedSliceTest {
    private final Model<Product> products = Model.of(Product.class);

    @BeforeEach
    void fillTheShop() {
        Department toys = new Department("toys", "Toys");
        toys.add();
        new Product("Kite", 1250, toys).add();
        new Product("Ball", 400, toys).add();
    }

    @Test
    void aListReadsTheDepartmentOnce(Queries queries) {
        queries.assertQueries(2, () -> products.getAll().forEach(ProductView::of));
    }

    @Test
    void oneThatFetchesItReadsAllAtOnce(Queries queries) {
        queries.assertQueries(
                1, () -> products.all().fetch("department").list().forEach(ProductView::of));
        assertThatThrownBy(() -> queries.assertQueries(0, products::getAll))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("from products");
    }

    @Test
    void theEntityManagerIsThatOfTheTransaction(EntityManager em) {
        assertThat(em.contains(products.getAll().get(0))).isTrue();
    }

    @Nested
    class Within {
        @Test
        void itIsTheSame(Queries queries) {
            queries.assertQueries(1, () -> products.count());
        }
    }
}
