package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.spring.SpringUnits;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;

class WithoutBootTest {
    @Test
    void modelsTakePartInTheTransactionsOfSpring() {
        try (var spring = new AnnotationConfigApplicationContext(Plain.class)) {
            EntityManager shared =
                    SharedEntityManagerCreator.createSharedEntityManager(
                            spring.getBean(EntityManagerFactory.class));
            new TransactionTemplate(spring.getBean(JpaTransactionManager.class))
                    .executeWithoutResult(
                            status -> {
                                Department toys = new Department("toys", "Toys");
                                toys.add();
                                assertThat(shared.contains(toys)).isTrue();
                                Orm.use(shared, () -> new Department("books", "Books").add());
                                status.setRollbackOnly();
                            });

            Orm.use(shared, () -> assertThat(Model.of(Department.class).getAll()).isEmpty());
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Plain {
        @Bean
        static SpringUnits units(ListableBeanFactory beans) {
            return new SpringUnits(beans);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean unit() {
            JdbcDataSource memory = new JdbcDataSource();
            memory.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            LocalContainerEntityManagerFactoryBean unit =
                    new LocalContainerEntityManagerFactoryBean();
            unit.setDataSource(memory);
            unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            unit.setPackagesToScan("io.github.herogold.orm.boot");
            unit.setJpaPropertyMap(Map.of("herogold.migrations.run", "true"));
            return unit;
        }

        @Bean
        JpaTransactionManager transactions(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }
}
