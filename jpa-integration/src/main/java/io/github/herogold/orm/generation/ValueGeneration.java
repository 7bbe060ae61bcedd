package io.github.herogold.orm.generation;

import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.GeneratorCreator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Value;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What generators of values mean for columns: in Hibernate 7.4 the column of a {@code
 * CreationTimestamp} is not null. A generator says so when it is made, which Hibernate does when it
 * builds a session factory.
 */
final class ValueGeneration {
    private final Database database;
    private final Map<String, String> settings;
    private final ServiceRegistry registry;

    private ValueGeneration(
            Database database, Map<String, String> settings, ServiceRegistry registry) {
        this.database = database;
        this.settings = settings;
        this.registry = registry;
    }

    static void apply(Metadata metadata, Map<String, String> settings, ServiceRegistry registry) {
        ValueGeneration generation =
                new ValueGeneration(metadata.getDatabase(), settings, registry);
        metadata.getEntityBindings()
                .forEach(
                        entity ->
                                entity.getPropertyClosure()
                                        .forEach(property -> generation.apply(entity, property)));
    }

    private void apply(PersistentClass entity, Property property) {
        GeneratorCreator creator = property.getValueGeneratorCreator();
        if (creator != null) {
            creator.createGenerator(new Context(entity, property));
        }
        if (property.getValue() instanceof Component component) {
            component.getProperties().forEach(part -> apply(entity, part));
        }
    }

    private final class Context implements GeneratorCreationContext {
        private final PersistentClass entity;
        private final Property property;

        private Context(PersistentClass entity, Property property) {
            this.entity = entity;
            this.property = property;
        }

        @Override
        public Database getDatabase() {
            return database;
        }

        @Override
        public ServiceRegistry getServiceRegistry() {
            return registry;
        }

        @Override
        public @Nullable String getDefaultCatalog() {
            return settings.get("hibernate.default_catalog");
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return settings.get("hibernate.default_schema");
        }

        @Override
        public PersistentClass getPersistentClass() {
            return entity;
        }

        @Override
        public RootClass getRootClass() {
            return entity.getRootClass();
        }

        @Override
        public Property getProperty() {
            return property;
        }

        @Override
        public Value getValue() {
            return property.getValue();
        }
    }
}
