package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ForeignTransactionTest {
    private final Model<Department> departments = Model.of(Department.class);

    private ConfigurableApplicationContext shop;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aWriteInATransactionOfAnotherManagerIsRefused() {
        shop = RunningShop.start();
        assertThatThrownBy(() -> ofAnotherManager(() -> new Department("toys", "Toys").add()))
                .isInstanceOf(OrmException.class)
                .hasMessageStartingWith(
                        "Nothing was written: the unit of persistence default has no part in")
                .hasMessageContaining("@Transactional")
                .hasMessageContaining("herogold.transactions=independent");
        assertThatThrownBy(
                        () ->
                                ofAnotherManager(
                                        () ->
                                                Orm.inTransaction(
                                                        () ->
                                                                new Department("toys", "Toys")
                                                                        .add())))
                .isInstanceOf(OrmException.class);

        assertThat(departments.getAll()).isEmpty();
    }

    @Test
    void readingInItIsNot() {
        shop = RunningShop.start();
        new Department("toys", "Toys").add();

        ofAnotherManager(() -> assertThat(departments.getAll()).hasSize(1));
    }

    @Test
    void aWriteThatIsMeantToStayIsAllowed() {
        shop = RunningShop.start("--herogold.transactions=independent");
        ofAnotherManager(() -> new Department("toys", "Toys").add());

        assertThat(departments.getAll()).hasSize(1);
    }

    @Test
    void aWriteInATransactionThatModelsKnowNothingOfIsRefused() {
        shop =
                RunningShop.start(
                        "--herogold.enabled=false",
                        "--spring.jpa.properties.herogold.migrations.run=true",
                        "--spring.jpa.hibernate.ddl-auto=validate");
        TransactionTemplate transaction = RunningShop.transaction(shop);

        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> new Department("toys", "Toys").add()))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("SpringUnits");
        assertThat(departments.getAll()).isEmpty();
    }

    private static void ofAnotherManager(Runnable work) {
        JdbcDataSource other = new JdbcDataSource();
        other.setUrl("jdbc:h2:mem:" + UUID.randomUUID());
        new TransactionTemplate(new JdbcTransactionManager(other))
                .executeWithoutResult(
                        status -> {
                            work.run();
                            status.setRollbackOnly();
                        });
    }
}
