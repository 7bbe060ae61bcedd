package io.github.herogold.orm.it;

import java.util.UUID;

/**
 * A kind of database the tests run on.
 *
 * <p>The servers are started when the first database on them is asked for, serve all test classes
 * of the run, and end with the JVM.
 */
public enum TestDatabase {
    /** H2 in the memory of this JVM. */
    H2_MEMORY {
        @Override
        Address create(String name) {
            // Without the delay the database would vanish with its last connection.
            return new Address("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    },

    /** H2 in a file. */
    H2_FILE {
        @Override
        Address create(String name) {
            return new Address("jdbc:h2:file:" + H2Folder.path().resolve(name), "sa", "");
        }
    },

    /** A PostgreSQL server. */
    POSTGRESQL {
        @Override
        Address create(String name) {
            return PostgresServer.running().create(name);
        }
    },

    /** A MariaDB server. */
    MARIADB {
        @Override
        Address create(String name) {
            return MariaDbServer.running().create(name);
        }
    };

    /**
     * Creates a database that is empty and that nobody else uses.
     *
     * @return its address
     * @throws IllegalStateException if the server cannot be started or refuses
     */
    public Address fresh() {
        return create("test_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    abstract Address create(String name);
}
