package io.github.herogold.orm.doctor;

import io.github.herogold.orm.tasks.Database;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the JDBC drivers that there are, and for the one of the database among them. */
final class DriverExamination {
    private DriverExamination() {}

    static List<Finding> of(Database database) {
        List<String> unusable = new ArrayList<>();
        List<Driver> drivers = drivers(database.classLoader().get(), unusable);
        String all =
                Stream.concat(drivers.stream().map(DriverExamination::shown), unusable.stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return List.of(
                ofUrl(database.connection().url(), drivers).isPresent()
                        ? Finding.ok("drivers", all)
                        : Finding.problem("drivers", Messages.noDriver(all), ""));
    }

    /** The driver of a database. */
    static Optional<Driver> of(String url, ClassLoader classLoader) {
        return ofUrl(url, drivers(classLoader, new ArrayList<>()));
    }

    private static Optional<Driver> ofUrl(String url, List<Driver> drivers) {
        return drivers.stream().filter(driver -> accepts(driver, url)).findFirst();
    }

    /** The drivers that can be loaded; what is said of the others is added to a list. */
    private static List<Driver> drivers(ClassLoader classLoader, List<String> unusable) {
        List<Driver> drivers = new ArrayList<>();
        Iterator<Driver> found = ServiceLoader.load(Driver.class, classLoader).iterator();
        boolean more = true;
        while (more) {
            try {
                more = found.hasNext();
                if (more) {
                    drivers.add(found.next());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                unusable.add(Messages.unusable(e));
            }
        }
        return drivers;
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            // It is the one of the database, and says when it connects what is wrong.
            return true;
        }
    }

    private static String shown(Driver driver) {
        String type = driver.getClass().getName();
        return "%s %d.%d".formatted(type, driver.getMajorVersion(), driver.getMinorVersion());
    }
}
