package io.github.herogold.orm.management;

import io.github.herogold.orm.startup.UnitMigrations;
import java.io.Serial;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Shows the migrations of a unit by JMX while its factory is open, if its property {@code
 * herogold.migrations.jmx} is {@code true}: as {@code
 * io.github.herogold.orm:type=Migrations,unit="…"}.
 *
 * <p>Hibernate makes it by {@link java.util.ServiceLoader}.
 */
public final class ManagementIntegrator implements Integrator {
    private static final String JMX = "herogold.migrations.jmx";

    /** For Hibernate. */
    public ManagementIntegrator() {}

    @Override
    public void integrate(
            Metadata metadata,
            BootstrapContext bootstrapContext,
            SessionFactoryImplementor sessionFactory) {
        if (Boolean.parseBoolean(String.valueOf(sessionFactory.getProperties().get(JMX)))) {
            sessionFactory.addObserver(new Registration(UnitMigrations.of(sessionFactory)));
        }
    }

    @Override
    public void disintegrate(
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {}

    /** Registers what is shown, and takes it away: the server must not keep the application. */
    private static final class Registration implements SessionFactoryObserver {
        @Serial private static final long serialVersionUID = 1L;
        private static final System.Logger LOG =
                System.getLogger(ManagementIntegrator.class.getName());

        private final transient UnitMigrations unit;

        Registration(UnitMigrations unit) {
            this.unit = unit;
        }

        @Override
        public void sessionFactoryCreated(SessionFactory factory) {
            attempt(server -> server.registerMBean(new Migrations(unit), name()));
        }

        @Override
        public void sessionFactoryClosed(SessionFactory factory) {
            attempt(server -> server.unregisterMBean(name()));
        }

        private ObjectName name() throws JMException {
            String quoted = ObjectName.quote(unit.name());
            return new ObjectName("io.github.herogold.orm:type=Migrations,unit=" + quoted);
        }

        // An application that cannot be watched works all the same.
        private void attempt(Step step) {
            try {
                step.in(ManagementFactory.getPlatformMBeanServer());
            } catch (JMException e) {
                LOG.log(Level.WARNING, "Migrations of " + unit.name() + " are not shown.", e);
            }
        }
    }

    private interface Step {
        void in(MBeanServer server) throws JMException;
    }
}
