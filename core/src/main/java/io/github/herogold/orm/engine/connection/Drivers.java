package io.github.herogold.orm.engine.connection;

import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The JDBC drivers that a class loader has, and those that are registered.
 *
 * <p>One that cannot be loaded stands in nobody's way who needs another.
 */
final class Drivers {
    private final ClassLoader classLoader;
    private final List<Throwable> unusable = new ArrayList<>();

    Drivers(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /**
     * The one that takes an address.
     *
     * @throws DatabaseUnavailableException if none does
     */
    Driver of(DatabaseAddress address) {
        return fromClassLoader(address)
                .or(() -> DriverManager.drivers().filter(d -> accepts(d, address)).findFirst())
                .orElseThrow(() -> Messages.noDriver(address, unusable));
    }

    private Optional<Driver> fromClassLoader(DatabaseAddress address) {
        Iterator<Driver> drivers = ServiceLoader.load(Driver.class, classLoader).iterator();
        Optional<Driver> found = Optional.empty();
        while (found.isEmpty() && hasNext(drivers)) {
            found = next(drivers).filter(driver -> accepts(driver, address));
        }
        return found;
    }

    // Each failure is of one driver, and the next call goes on behind it: the service loader takes
    // a name off its list before it loads the class.
    private boolean hasNext(Iterator<Driver> drivers) {
        while (true) {
            try {
                return drivers.hasNext();
            } catch (ServiceConfigurationError | LinkageError e) {
                unusable.add(e);
            }
        }
    }

    private Optional<Driver> next(Iterator<Driver> drivers) {
        try {
            return Optional.of(drivers.next());
        } catch (ServiceConfigurationError | LinkageError e) {
            unusable.add(e);
            return Optional.empty();
        }
    }

    private static boolean accepts(Driver driver, DatabaseAddress address) {
        try {
            return driver.acceptsURL(address.url());
        } catch (SQLException e) {
            throw Messages.noConnection(address, address.withoutSecrets(e));
        }
    }
}
