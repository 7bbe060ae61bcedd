package io.github.herogold.orm.elsewhere.tomcat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit of persistence of a web application: opened when it starts, closed when it stops. */
@WebListener
public final class UnitOfApplication implements ServletContextListener {
    private @Nullable EntityManagerFactory factory;

    /** For the servlet container. */
    public UnitOfApplication() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Map<String, String> database =
                Map.of("jakarta.persistence.nonJtaDataSource", "java:comp/env/jdbc/shop");
        factory = Persistence.createEntityManagerFactory("shop", database);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (factory != null) {
            factory.close();
        }
    }
}
