package io.github.herogold.orm.spring;

import io.github.herogold.orm.hibernate.UnitIntegrator;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes every entity manager factory of an application context known to models, with the
 * transactions of its transaction manager.
 *
 * <p>Spring Boot does so by itself. Other applications say it in their configuration:
 *
 * <pre>{@code
 * @Bean
 * static SpringUnits units(ListableBeanFactory beans) {
 *     return new SpringUnits(beans);
 * }
 * }</pre>
 */
public final class SpringUnits implements BeanPostProcessor {
    private final ListableBeanFactory beans;
    private final RunningTests tests = new RunningTests();

    /**
     * Units of one application context.
     *
     * @param beans the beans of the context, among them the transaction managers
     */
    public SpringUnits(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory
                && factory.getBootstrapExecutor() == null) {
            Optional.ofNullable(factory.getObject()).ifPresent(this::register);
        } else if (bean instanceof EntityManagerFactory factory) {
            register(factory);
        }
        return bean;
    }

    private void register(EntityManagerFactory factory) {
        if (UnitIntegrator.isWanted(factory)) {
            Orm.register(
                    factory,
                    new SpringTransactions(factory, () -> managerOf(factory), tests::likelihood));
        }
    }

    private PlatformTransactionManager managerOf(EntityManagerFactory factory) {
        return beans.getBeanProvider(JpaTransactionManager.class).stream()
                .filter(manager -> manager.getEntityManagerFactory() == factory)
                .map(PlatformTransactionManager.class::cast)
                .findFirst()
                .or(this::onlyManager)
                .orElseThrow(() -> Messages.noManager(factory.getName()));
    }

    // One of JTA, or one that stands before others.
    private Optional<PlatformTransactionManager> onlyManager() {
        return Optional.ofNullable(
                beans.getBeanProvider(PlatformTransactionManager.class).getIfUnique());
    }

    /** The tests that run in this context. */
    RunningTests tests() {
        return tests;
    }
}
