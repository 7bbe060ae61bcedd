package io.github.herogold.orm.benchmarks.migrations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.ConnectionProvider;
import org.apache.ibatis.migration.FileMigrationLoader;
import org.apache.ibatis.migration.JdbcConnectionProvider;
import org.apache.ibatis.migration.MigrationLoader;
import org.apache.ibatis.migration.operations.StatusOperation;
import org.apache.ibatis.migration.operations.UpOperation;
import org.apache.ibatis.migration.options.DatabaseOperationOption;

/**
 * MyBatis Migrations, by its Java interface. Its first migration creates the table of its history,
 * so it applies one more than the others.
 */
final class MyBatisTool implements MigrationTool {
    private static final String HISTORY =
            """
            -- // history
            create table changelog (
                id numeric(20, 0) not null primary key,
                applied_at varchar(25) not null,
                description varchar(255) not null);
            -- //@UNDO
            drop table changelog;
            """;

    @Override
    public SortedMap<String, String> files(int count) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("100000_create_changelog.sql", HISTORY);
        for (int number = 1; number <= count; number++) {
            SampleTable table = new SampleTable(number);
            files.put(
                    (100000 + number) + "_create_" + table.name() + ".sql",
                    "-- // sample\n" + table.create() + "-- //@UNDO\n" + table.drop());
        }
        return files;
    }

    @Override
    public void migrate(Address address, Path directory) throws Exception {
        new UpOperation()
                .operate(
                        connections(address),
                        scripts(directory),
                        new DatabaseOperationOption(),
                        new PrintStream(PrintStream.nullOutputStream()));
    }

    @Override
    public void status(Address address, Path directory, PrintStream out) throws Exception {
        StatusOperation status =
                new StatusOperation()
                        .operate(
                                connections(address),
                                scripts(directory),
                                new DatabaseOperationOption(),
                                out);
        for (Change change : status.getCurrentStatus()) {
            out.println(change);
        }
    }

    @Override
    public List<String> jars() {
        return List.of("mybatis-");
    }

    private static ConnectionProvider connections(Address address) throws Exception {
        String driver =
                address.url().startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver";
        return new JdbcConnectionProvider(driver, address.url(), address.user(), "");
    }

    private static MigrationLoader scripts(Path directory) {
        return new FileMigrationLoader(directory.toFile(), "UTF-8", new Properties());
    }
}
