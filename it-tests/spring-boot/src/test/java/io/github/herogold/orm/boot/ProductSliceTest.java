package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.model.Model;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;

@DataJpaTest
class ProductSliceTest {
    @Autowired private TestEntityManager entities;

    @RepeatedTest(2)
    void eachTestHasItsTransactionOnAMigratedDatabase() {
        Department toys = new Department("toys", "Toys");
        toys.add();

        assertThat(Model.of(Department.class).getAll()).hasSize(1);
        assertThat(entities.find(Department.class, "toys")).isSameAs(toys);
    }
}
