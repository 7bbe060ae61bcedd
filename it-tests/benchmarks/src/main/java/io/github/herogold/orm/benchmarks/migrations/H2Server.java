package io.github.herogold.orm.benchmarks.migrations;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * H2 inside the JVM that connects.
 *
 * @param prefix what the URLs begin with
 * @param suffix what the URLs end with
 */
record H2Server(String prefix, String suffix) implements DatabaseServer {

    static H2Server memory() {
        return new H2Server("jdbc:h2:mem:", ";DB_CLOSE_DELAY=-1");
    }

    static H2Server files(Path folder) {
        return new H2Server("jdbc:h2:" + folder + "/", "");
    }

    @Override
    public Address create(String name) {
        return new Address(prefix + name + suffix, "sa");
    }

    @Override
    public void drop(Address database) throws SQLException {
        database.execute("drop all objects delete files");
        database.execute("shutdown");
    }
}
