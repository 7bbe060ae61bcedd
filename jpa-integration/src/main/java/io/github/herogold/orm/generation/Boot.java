package io.github.herogold.orm.generation;

import io.github.herogold.orm.schema.RelationalModel;
import io.github.herogold.orm.schema.Target;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.MetadataImplementor;

/** Hibernate, started as far as it takes to map entities: without a connection. */
final class Boot {
    /** What would make Hibernate look for a database, or take another one for granted. */
    private static final List<String> OF_CONNECTIONS =
            List.of(
                    "hibernate.connection.",
                    "hibernate.dialect",
                    "hibernate.hbm2ddl.",
                    "jakarta.persistence.jdbc.",
                    "jakarta.persistence.database-",
                    "jakarta.persistence.schema-generation.",
                    "jakarta.persistence.jtaDataSource",
                    "jakarta.persistence.nonJtaDataSource",
                    "javax.persistence.");

    private static final Map<SqlDialect, String> PRODUCTS =
            Map.of(
                    SqlDialect.H2, "H2",
                    SqlDialect.POSTGRESQL, "PostgreSQL",
                    SqlDialect.MARIADB, "MariaDB");

    private static final String VALIDATION = "jakarta/validation/Validation.class";
    private static final Pattern SUPPORTED = Pattern.compile("7\\.[1-4]\\.");

    private final EntityModel entities;
    private final Target target;

    Boot(EntityModel entities, Target target) {
        this.entities = entities;
        this.target = target;
    }

    RelationalModel model() {
        requireSupported(EntityModel.hibernateVersion());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // What reads services, such as Jakarta Validation, looks there.
        thread.setContextClassLoader(entities.classLoader());
        try (StandardServiceRegistry registry = registry()) {
            MetadataSources sources = new MetadataSources(registry);
            entities.classes().forEach(sources::addAnnotatedClassName);
            Metadata metadata = sources.buildMetadata();
            if (metadata.getEntityBindings().isEmpty()) {
                throw Messages.noEntities();
            }
            // What Hibernate does before it creates tables, in its order.
            if (entities.classLoader().getResource(VALIDATION) != null) {
                ValidationConstraints.apply(metadata, entities.settings(), registry);
            }
            ((MetadataImplementor) metadata).orderColumns(true);
            ((MetadataImplementor) metadata).validate();
            ValueGeneration.apply(metadata, entities.settings(), registry);
            return new MetadataReader(metadata, entities.settings()).model();
        } catch (GenerationException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw Messages.unmappable(target, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void requireSupported(String version) {
        if (!SUPPORTED.matcher(version).lookingAt()) {
            throw Messages.unsupportedHibernate(version);
        }
    }

    private StandardServiceRegistry registry() {
        ClassLoaderService services = new ApplicationServices(entities.classLoader());
        return new StandardServiceRegistryBuilder(
                        new BootstrapServiceRegistryBuilder()
                                .applyClassLoaderService(services)
                                .build())
                .applySettings(settings())
                .build();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(entities.settings());
        settings.keySet().removeIf(key -> OF_CONNECTIONS.stream().anyMatch(key::startsWith));
        String[] version = target.version().split("\\.", -1);
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("jakarta.persistence.database-product-name", PRODUCTS.get(target.dialect()));
        settings.put("jakarta.persistence.database-product-version", target.version());
        settings.put("jakarta.persistence.database-major-version", version[0]);
        settings.put(
                "jakarta.persistence.database-minor-version",
                version.length > 1 ? version[1] : "0");
        return settings;
    }
}
