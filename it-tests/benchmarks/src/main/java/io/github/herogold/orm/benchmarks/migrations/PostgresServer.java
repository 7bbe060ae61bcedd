package io.github.herogold.orm.benchmarks.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;

/** The PostgreSQL server of this JVM, stopped and removed by the launcher when the JVM ends. */
final class PostgresServer implements DatabaseServer {
    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Returns the server, which the first call starts. */
    static PostgresServer running() {
        return Holder.SERVER;
    }

    @Override
    public Address create(String name) throws SQLException {
        address("postgres").execute("create database " + name);
        return address(name);
    }

    @Override
    public void drop(Address database) throws SQLException {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        address("postgres").execute("drop database " + name + " with (force)");
    }

    private Address address(String database) {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
        return new Address(url, "postgres");
    }

    private static PostgresServer start() {
        try {
            // Commits cost little so, and what the tools themselves cost shows.
            return new PostgresServer(
                    EmbeddedPostgres.builder()
                            .setLocaleConfig("locale", "C")
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8")
                            .setServerConfig("fsync", "off")
                            .setServerConfig("synchronous_commit", "off")
                            .setPGStartupWait(Duration.ofMinutes(1))
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static final class Holder {
        private static final PostgresServer SERVER = start();
    }
}
