package io.github.herogold.orm.benchmarks.migrations;

import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationResource;
import io.ebean.migration.MigrationRunner;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ebean Migration, by its Java interface. */
final class EbeanTool implements MigrationTool {

    @Override
    public SortedMap<String, String> files(int count) {
        SortedMap<String, String> files = new TreeMap<>();
        for (int number = 1; number <= count; number++) {
            SampleTable table = new SampleTable(number);
            files.put(number + "__create_" + table.name() + ".sql", table.create());
        }
        return files;
    }

    @Override
    public void migrate(Address address, Path directory) {
        open(address, directory).run();
    }

    @Override
    public void status(Address address, Path directory, PrintStream out) {
        // It tells what is pending and keeps the rest to itself.
        for (MigrationResource pending : open(address, directory).checkState()) {
            out.println(pending);
        }
    }

    @Override
    public List<String> jars() {
        // With the first digit of their versions: Ebean itself has jars of similar names.
        return List.of(
                "ebean-migration-1", "ebean-ddl-runner-", "avaje-applog-1", "classpath-scanner-");
    }

    private static MigrationRunner open(Address address, Path directory) {
        MigrationConfig config = new MigrationConfig();
        config.setDbUrl(address.url());
        config.setDbUsername(address.user());
        config.setDbPassword("");
        config.setMigrationPath("filesystem:".concat(directory.toString()));
        return new MigrationRunner(config);
    }
}
