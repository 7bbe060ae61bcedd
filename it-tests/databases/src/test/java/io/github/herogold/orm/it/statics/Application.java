package io.github.herogold.orm.it.statics;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.file.Path;
import java.util.Arrays;
import org.hibernate.cfg.AvailableSettings;

/** The models and scenarios of this package, built in some way, on a database of their own. */
final class Application implements AutoCloseable {
    private final ClassLoader loader;
    private final EntityManagerFactory factory;

    private Application(ClassLoader loader, EntityManagerFactory factory) {
        this.loader = loader;
        this.factory = factory;
    }

    static Application built(Build build, Path folder, Address address) throws Exception {
        Build.compileInto(folder);
        build.run(folder);
        ClassLoader loader = new ApplicationLoader(folder, build.instruments());
        return new Application(loader, factory(address, loader));
    }

    private static EntityManagerFactory factory(Address address, ClassLoader loader)
            throws ClassNotFoundException {
        // The class path of the tests has classes of the same names.
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("statics")
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class)
                        .property(PersistenceConfiguration.JDBC_URL, address.url())
                        .property(PersistenceConfiguration.JDBC_USER, address.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, address.password())
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                        .property(AvailableSettings.TC_CLASSLOADER, "before");
        for (Class<?> model : Build.MODELS) {
            configuration.managedClass(loader.loadClass(model.getName()));
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return configuration.createEntityManagerFactory();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    Class<?> load(Class<?> type) throws ClassNotFoundException {
        return loader.loadClass(type.getName());
    }

    EntityManagerFactory factory() {
        return factory;
    }

    void run(Scenario scenario) throws ClassNotFoundException {
        Runnable own =
                Arrays.stream(load(Scenario.class).getEnumConstants())
                        .filter(constant -> constant.toString().equals(scenario.name()))
                        .map(Runnable.class::cast)
                        .findFirst()
                        .orElseThrow();
        own.run();
    }

    @Override
    public void close() {
        factory.close();
    }
}
