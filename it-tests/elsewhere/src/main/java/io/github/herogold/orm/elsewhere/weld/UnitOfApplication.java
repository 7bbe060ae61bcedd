package io.github.herogold.orm.elsewhere.weld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceConfiguration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit of persistence of the application: open as long as its container. */
@ApplicationScoped
class UnitOfApplication {
    private @Nullable EntityManagerFactory factory;

    void open(@Observes Startup start) {
        Map<String, String> database =
                Map.of(PersistenceConfiguration.JDBC_URL, System.getProperty("shop.url"));
        factory = Persistence.createEntityManagerFactory("shop", database);
    }

    void close(@Observes Shutdown end) {
        if (factory != null) {
            factory.close();
        }
    }
}
