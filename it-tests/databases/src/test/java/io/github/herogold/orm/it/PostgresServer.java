package io.github.herogold.orm.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The PostgreSQL server of this JVM, stopped and removed by the launcher when the JVM ends. */
final class PostgresServer {

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Returns the server, which the first call starts. */
    static PostgresServer running() {
        return Holder.SERVER;
    }

    Address create(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not create database " + name, e);
        }
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        return new Address(url, "postgres", "");
    }

    private static PostgresServer start() {
        try {
            // A locale of its own: sorting and messages must not depend on the machine.
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setLocaleConfig("locale", "C")
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8")
                            .setServerConfig("fsync", "off")
                            .setServerConfig("max_connections", "150")
                            .setServerConfig("max_prepared_transactions", "20")
                            .setPGStartupWait(Duration.ofMinutes(1))
                            .start();
            return new PostgresServer(server);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }

    private static final class Holder {
        private static final PostgresServer SERVER = start();
    }
}
