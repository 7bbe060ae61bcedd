package io.github.herogold.orm.it.faults;

import io.github.herogold.orm.it.Address;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What these tests want of a database beside its address. */
final class Databases {

    private Databases() {}

    /**
     * A database that writes at once what is committed. H2 does so within half a second, and a
     * whole run does not take much longer.
     */
    static Address durable(Address address) {
        return isH2(address)
                ? new Address(address.url() + ";WRITE_DELAY=0", address.user(), address.password())
                : address;
    }

    /** Removes a database, of which there would be hundreds. */
    static void remove(Address address) throws SQLException {
        if (isH2(address)) {
            execute(address, "drop all objects delete files");
            return;
        }
        URI url = URI.create(address.url().replaceFirst("^jdbc:", ""));
        String name = url.getPath().substring(1);
        String other = isPostgresql(address) ? "postgres" : "";
        Address server =
                new Address("jdbc:" + url.resolve("/" + other), address.user(), address.password());
        execute(server, "drop database " + name);
    }

    static boolean isPostgresql(Address address) {
        return address.url().startsWith("jdbc:postgresql:");
    }

    private static boolean isH2(Address address) {
        return address.url().startsWith("jdbc:h2:");
    }

    private static void execute(Address address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
