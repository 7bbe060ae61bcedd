package io.github.herogold.orm.spring.boot;

import io.github.herogold.orm.startup.UnitMigrations;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What operations are told of migrations by Spring Boot Actuator.
 *
 * <p>Spring Boot makes it, unless {@code herogold.enabled} is {@code false}.
 */
@AutoConfiguration
@ConditionalOnClass({UnitMigrations.class, EntityManagerFactory.class})
@ConditionalOnBooleanProperty(name = UnitProperties.ENABLED, matchIfMissing = true)
final class MigrationsAutoConfiguration {
    MigrationsAutoConfiguration() {}

    /** What tells whether the application works. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static final class Health {
        Health() {}

        @Bean
        @ConditionalOnEnabledHealthIndicator("migrations")
        @ConditionalOnMissingBean(name = "migrationsHealthIndicator")
        HealthIndicator migrationsHealthIndicator(ObjectProvider<EntityManagerFactory> factories) {
            return new MigrationsHealth(factories);
        }
    }

    /** What can be asked of the application. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
    @ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
    static final class Endpoint {
        Endpoint() {}

        @Bean
        @ConditionalOnMissingBean
        MigrationsEndpoint migrationsEndpoint(ObjectProvider<EntityManagerFactory> factories) {
            return new MigrationsEndpoint(factories);
        }
    }
}
