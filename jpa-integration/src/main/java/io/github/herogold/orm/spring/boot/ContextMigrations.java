package io.github.herogold.orm.spring.boot;

import io.github.herogold.orm.startup.UnitMigrations;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The migrations of the units of an application context, of those that run or validate them when
 * they start.
 *
 * @param factories the factories of the context
 */
record ContextMigrations(ObjectProvider<EntityManagerFactory> factories) {

    List<UnitMigrations> units() {
        return factories
                .orderedStream()
                .map(factory -> factory.unwrap(SessionFactoryImplementor.class))
                .map(UnitMigrations::of)
                .filter(UnitMigrations::areWanted)
                .toList();
    }
}
