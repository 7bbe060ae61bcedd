package io.github.herogold.orm.servers.application;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import org.jspecify.annotations.Nullable;

/** Opens the unit of an application in a server that cannot, and closes it with the application. */
@ApplicationScoped
public class SelfManagedUnit {
    private @Nullable EntityManagerFactory factory;

    void open(@Observes @Initialized(ApplicationScoped.class) Object start) {
        factory = Persistence.createEntityManagerFactory("bookshop");
    }

    @PreDestroy
    void close() {
        if (factory != null) {
            factory.close();
        }
    }
}
