package io.github.herogold.orm.benchmarks.migrations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Flyway, by its Java interface. */
final class FlywayTool implements MigrationTool {

    @Override
    public SortedMap<String, String> files(int count) {
        SortedMap<String, String> files = new TreeMap<>();
        for (int number = 1; number <= count; number++) {
            SampleTable table = new SampleTable(number);
            files.put("V" + number + "__create_" + table.name() + ".sql", table.create());
        }
        return files;
    }

    @Override
    public void migrate(Address address, Path directory) {
        open(address, directory).migrate();
    }

    @Override
    public void status(Address address, Path directory, PrintStream out) {
        for (MigrationInfo info : open(address, directory).info().all()) {
            out.print(info.getVersion());
            out.print(' ');
            out.print(info.getDescription());
            out.print(' ');
            out.println(info.getState().getDisplayName());
        }
    }

    @Override
    public List<String> jars() {
        return List.of("flyway-");
    }

    private static Flyway open(Address address, Path directory) {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), "")
                .locations("filesystem:".concat(directory.toString()))
                .load();
    }
}
