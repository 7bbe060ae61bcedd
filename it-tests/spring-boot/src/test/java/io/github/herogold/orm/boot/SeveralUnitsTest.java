package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.audit.AuditEntry;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SeveralUnitsTest {
    private final ConfigurableApplicationContext shop =
            RunningShop.start(
                    List.of(ShopApplication.class, TwoDatabases.class),
                    "--herogold.units.audit.migrations.location=audit");

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void eachHasItsMigrations() {
        assertThat(migrationsIn("dataSource"))
                .containsExactly(
                        "20260504_create_departments_table", "20260504_02_create_products_table");
        assertThat(migrationsIn("auditDataSource"))
                .containsExactly("20260511_create_audit_entries_table");
    }

    @Test
    void eachHasItsTransactions() {
        transaction("auditTransactions")
                .executeWithoutResult(
                        status -> {
                            new AuditEntry("opened").add();
                            status.setRollbackOnly();
                        });
        transaction("transactionManager")
                .executeWithoutResult(status -> new Department("toys", "Toys").add());

        assertThat(Model.of(AuditEntry.class).getAll()).isEmpty();
        assertThat(Model.of(Department.class).getAll()).hasSize(1);
    }

    @Test
    void aWriteInTheTransactionOfTheOtherIsRefused() {
        assertThatThrownBy(
                        () ->
                                transaction("transactionManager")
                                        .executeWithoutResult(
                                                status -> new AuditEntry("opened").add()))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("the unit of persistence audit has no part");
    }

    private List<String> migrationsIn(String dataSource) {
        return new JdbcTemplate(shop.getBean(dataSource, DataSource.class))
                .queryForList("select name from migrations order by id", String.class);
    }

    private TransactionTemplate transaction(String manager) {
        return new TransactionTemplate(shop.getBean(manager, PlatformTransactionManager.class));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TwoDatabases {
        @Bean
        @Primary
        DataSource dataSource() {
            return memory();
        }

        @Bean
        DataSource auditDataSource() {
            return memory();
        }

        private static DataSource memory() {
            return DataSourceBuilder.create()
                    .url("jdbc:h2:mem:" + UUID.randomUUID())
                    .username("sa")
                    .password("")
                    .build();
        }

        @Bean
        @Primary
        LocalContainerEntityManagerFactoryBean entityManagerFactory(
                EntityManagerFactoryBuilder builder, DataSource dataSource) {
            return builder.dataSource(dataSource)
                    .packages("io.github.herogold.orm.boot")
                    .persistenceUnit("shop")
                    .build();
        }

        @Bean
        LocalContainerEntityManagerFactoryBean auditUnit(
                EntityManagerFactoryBuilder builder,
                @Qualifier("auditDataSource") DataSource dataSource) {
            return builder.dataSource(dataSource)
                    .packages(AuditEntry.class)
                    .persistenceUnit("audit")
                    .build();
        }

        @Bean
        @Primary
        JpaTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }

        @Bean
        JpaTransactionManager auditTransactions(
                @Qualifier("auditUnit") EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }
}
