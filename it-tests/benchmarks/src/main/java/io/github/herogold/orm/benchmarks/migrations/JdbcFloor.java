package io.github.herogold.orm.benchmarks.migrations;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The least that a tool has to do, by hand: read every file and its checksum, read the history, and
 * apply what is not in it, each in a transaction with its record.
 */
final class JdbcFloor implements MigrationTool {

    @Override
    public SortedMap<String, String> files(int count) {
        SortedMap<String, String> files = new TreeMap<>();
        for (int number = 1; number <= count; number++) {
            SampleTable table = new SampleTable(number);
            files.put(table.name() + ".sql", table.create());
        }
        return files;
    }

    @Override
    public void migrate(Address address, Path directory) throws Exception {
        SortedMap<String, byte[]> files = read(directory);
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "create table if not exists history (name varchar(255) primary key,"
                            + " checksum bigint not null)");
            connection.commit();
            apply(files, history(statement), connection);
        }
    }

    @Override
    public void status(Address address, Path directory, PrintStream out) throws Exception {
        SortedMap<String, byte[]> files = read(directory);
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            Map<String, Long> applied = history(statement);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Long known = applied.get(file.getKey());
                boolean same = known != null && known == checksum(file.getValue());
                out.print(file.getKey());
                out.println(same ? " applied" : " pending");
            }
        }
    }

    @Override
    public List<String> jars() {
        return List.of();
    }

    private static void apply(
            SortedMap<String, byte[]> files, Map<String, Long> applied, Connection connection)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement record =
                        connection.prepareStatement("insert into history values (?, ?)")) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                long checksum = checksum(file.getValue());
                Long known = applied.get(file.getKey());
                if (known == null) {
                    statement.execute(new String(file.getValue(), StandardCharsets.UTF_8));
                    record.setString(1, file.getKey());
                    record.setLong(2, checksum);
                    record.executeUpdate();
                    connection.commit();
                } else if (known != checksum) {
                    throw new IllegalStateException(file.getKey());
                }
            }
        }
    }

    private static SortedMap<String, byte[]> read(Path directory) throws IOException {
        File[] files = directory.toFile().listFiles();
        if (files == null) {
            throw new NotDirectoryException(directory.toString());
        }
        Arrays.sort(files);
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (File file : files) {
            contents.put(file.getName(), Files.readAllBytes(file.toPath()));
        }
        return contents;
    }

    private static Map<String, Long> history(Statement statement) throws SQLException {
        Map<String, Long> applied = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select name, checksum from history")) {
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getLong(2));
            }
        }
        return applied;
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }
}
