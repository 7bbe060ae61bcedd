package io.github.herogold.orm.sharding;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two databases on a PostgreSQL server, and the rules that make one of them. */
final class Shards implements AutoCloseable {
    private final EmbeddedPostgres server;

    private Shards(EmbeddedPostgres server) {
        this.server = server;
    }

    static Shards start() throws IOException, SQLException {
        Shards shards =
                new Shards(
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "off")
                                .setPGStartupWait(Duration.ofMinutes(1))
                                .start());
        shards.execute("postgres", "create database shard_0");
        shards.execute("postgres", "create database shard_1");
        return shards;
    }

    /** Writes the rules of an application into a directory; gives the URL that reads them. */
    String url(Path directory) throws IOException {
        try (InputStream rules =
                Objects.requireNonNull(Shards.class.getResourceAsStream("/rules.yaml"))) {
            String text = new String(rules.readAllBytes(), StandardCharsets.UTF_8);
            Path file = directory.resolve("rules.yaml");
            Files.writeString(file, text.replace("@PORT@", String.valueOf(server.getPort())));
            return "jdbc:shardingsphere:absolutepath:" + file;
        }
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query on one of the databases. */
    List<String> query(String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The tables and indexes of one of the databases. */
    List<String> relations(String database) throws SQLException {
        return query(
                database,
                "select relname from pg_class where relkind in ('r', 'i')"
                        + " and relnamespace = 'public'::regnamespace order by 1");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
