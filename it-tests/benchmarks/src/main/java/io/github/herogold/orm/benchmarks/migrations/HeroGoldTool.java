package io.github.herogold.orm.benchmarks.migrations;

import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** This library: its public interface in a JVM that runs, the launcher as a process. */
final class HeroGoldTool implements MigrationTool {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private final Map<Path, MigrationSource> sources = new ConcurrentHashMap<>();

    @Override
    public SortedMap<String, String> files(int count) {
        SortedMap<String, String> files = new TreeMap<>();
        for (int number = 1; number <= count; number++) {
            SampleTable table = new SampleTable(number);
            String stamp = STAMP.format(LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(number));
            files.put(
                    stamp + "_create_" + table.name() + ".sql",
                    "-- migrate:up\n" + table.create() + "\n-- migrate:down\n" + table.drop());
        }
        return files;
    }

    @Override
    public void migrate(Address address, Path directory) {
        MigrationManager.migrate(settings(address, directory));
    }

    @Override
    public void status(Address address, Path directory, PrintStream out) {
        try (MigrationManager manager = MigrationManager.open(settings(address, directory))) {
            manager.status().applied().forEach(out::println);
        }
    }

    @Override
    public List<String> jars() {
        return List.of();
    }

    @Override
    public List<String> command(Action action, Address address, Path directory)
            throws IOException, InterruptedException {
        return List.of(
                Installation.in(directory.resolveSibling("installation")).toString(),
                action == Action.MIGRATE ? "migrate" : "migrate:status",
                "--dir",
                directory.toString(),
                "--url",
                address.url(),
                "--user",
                address.user());
    }

    // As an application does that keeps its settings: a source knows its files by time and size.
    private MigrationSettings settings(Address address, Path directory) {
        MigrationSource source = sources.computeIfAbsent(directory, MigrationSource::directory);
        return MigrationSettings.of(address.url()).withUser(address.user(), "").withSource(source);
    }
}
