package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.spring.SpringUnits;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

class StartTest {
    private static final String RECORDS = "select count(*) from migrations";

    @Test
    void migrationsRunAndHibernateMakesNoTables() {
        try (ConfigurableApplicationContext shop = RunningShop.start()) {
            assertThat(numberOf(RECORDS, shop)).isEqualTo(2);
            assertThat(ddlAuto(shop)).isEqualTo("none");
            assertThat(Orm.factories()).contains(shop.getBean(EntityManagerFactory.class));
        }
    }

    @Test
    void thePropertyOfBootMeansTheSameAndRunsThemOnce() {
        try (ConfigurableApplicationContext shop =
                RunningShop.start(
                        "--spring.jpa.properties.herogold.migrations.run=true",
                        "--herogold.migrations.run=off")) {
            assertThat(numberOf(RECORDS, shop)).isEqualTo(2);
            assertThat(ddlAuto(shop)).isEqualTo("none");
        }
    }

    @Test
    void inProductionADatabaseThatIsBehindIsRefused() {
        assertThatThrownBy(() -> RunningShop.start("--spring.profiles.active=production"))
                .rootCause()
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("20260504_create_departments_table");
    }

    @Test
    void anotherFolderIsNamedByAList() {
        assertThatThrownBy(() -> RunningShop.start("--herogold.migrations.location[0]=elsewhere"))
                .rootCause()
                .hasMessageContaining("elsewhere");
    }

    @Test
    void aWordThatIsNoneIsRefusedWithTheNameOfTheUnit() {
        assertThatThrownBy(() -> RunningShop.start("--herogold.migrations.run=yes"))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining(
                        "of the unit default is \"yes\". Write true, validate or off.");
    }

    @Test
    void aUnitThatDoesNotWishToBeRegisteredIsNot() {
        try (ConfigurableApplicationContext shop =
                RunningShop.start("--spring.jpa.properties.herogold.register=FALSE")) {
            assertThat(Orm.factories()).doesNotContain(shop.getBean(EntityManagerFactory.class));
        }
    }

    @Test
    void aPoolOfTwoConnectionsIsEnough() {
        try (ConfigurableApplicationContext shop =
                RunningShop.start("--spring.datasource.hikari.maximum-pool-size=2")) {
            assertThat(numberOf(RECORDS, shop)).isEqualTo(2);
        }
    }

    @Test
    void offIsOff() {
        try (ConfigurableApplicationContext shop =
                RunningShop.start("--herogold.migrations.run=off")) {
            // Boot's own way with a database in memory.
            assertThat(ddlAuto(shop)).isEqualTo("create-drop");
            assertThat(numberOf("select count(*) from products", shop)).isZero();
        }
    }

    @Test
    void allOfItIsSwitchedOff() {
        try (ConfigurableApplicationContext shop = RunningShop.start("--herogold.enabled=false")) {
            assertThat(shop.getBeansOfType(SpringUnits.class)).isEmpty();
            assertThat(ddlAuto(shop)).isEqualTo("create-drop");
        }
    }

    @Test
    void theSchemaIsThereForScriptsAndForBeansThatUseJdbc() {
        try (ConfigurableApplicationContext shop =
                RunningShop.start(
                        List.of(ShopApplication.class, Early.class),
                        "--spring.sql.init.data-locations=classpath:departments.sql")) {
            assertThat(shop.getBean("departmentsAtStart")).isEqualTo(1);
        }
    }

    @Test
    void whatTheApplicationSaysOfTheOrderCounts() {
        assertThatThrownBy(
                        () ->
                                RunningShop.start(
                                        "--spring.sql.init.data-locations=classpath:departments.sql",
                                        "--spring.jpa.defer-datasource-initialization=false"))
                .rootCause()
                .hasMessageContainingAll("DEPARTMENTS", "not found");
    }

    private static int numberOf(String query, ConfigurableApplicationContext shop) {
        return shop.getBean(JdbcTemplate.class).queryForObject(query, Integer.class);
    }

    private static String ddlAuto(ConfigurableApplicationContext shop) {
        return String.valueOf(
                shop.getBean(EntityManagerFactory.class)
                        .getProperties()
                        .getOrDefault("hibernate.hbm2ddl.auto", "none"));
    }

    @TestConfiguration
    static class Early {
        @Bean
        Integer departmentsAtStart(JdbcTemplate jdbc) {
            return jdbc.queryForObject("select count(*) from departments", Integer.class);
        }
    }
}
