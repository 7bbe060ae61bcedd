package io.github.herogold.orm.spring.boot;

import io.github.herogold.orm.spring.SpringUnits;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Models in the transactions of Spring, and migrations by the properties of the application.
 *
 * <p>Spring Boot makes it, unless {@code herogold.enabled} is {@code false}.
 */
@AutoConfiguration
@ConditionalOnClass({AbstractEntityManagerFactoryBean.class, SessionFactory.class})
@ConditionalOnBooleanProperty(name = UnitProperties.ENABLED, matchIfMissing = true)
final class ModelAutoConfiguration {
    ModelAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    static SpringUnits unitsOfModels(ConfigurableListableBeanFactory beans) {
        return new SpringUnits(beans);
    }

    @Bean
    static ConfiguredUnits configuredUnitsOfModels(
            ConfigurableListableBeanFactory beans, Environment environment) {
        return new ConfiguredUnits(beans, UnitProperties.of(environment));
    }

    /** Without it, Boot would have Hibernate make and drop the tables of an embedded database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SchemaManagementProvider.class)
    static final class SchemaOfMigrations {
        SchemaOfMigrations() {}

        @Bean
        SchemaManagementProvider schemaOfMigrations(
                Environment environment, ObjectProvider<DataSource> dataSources) {
            UnitProperties properties = UnitProperties.of(environment);
            return dataSource -> {
                boolean migrated =
                        dataSource == dataSources.getIfUnique()
                                ? properties.mainIsMigrated(ConfiguredUnits.USUAL_NAME)
                                : properties.otherIsMigrated();
                return migrated ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
            };
        }
    }
}
