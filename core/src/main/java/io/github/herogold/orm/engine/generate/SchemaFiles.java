package io.github.herogold.orm.engine.generate;

import io.github.herogold.orm.engine.script.ReplacedNames;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.schema.SchemaFile;
import io.github.herogold.orm.schema.State;
import io.github.herogold.orm.schema.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schema files of a directory, which add up to the state that its migrations make.
 *
 * @param directory the directory
 * @param files the files by the names of their migrations, in order
 * @param migrations the names of all migrations, in order
 */
public record SchemaFiles(
        Path directory,
        SortedMap<MigrationName, SchemaFile> files,
        List<MigrationName> migrations) {
    /** How their names end. */
    public static final String SUFFIX = ".schema";

    private static final Set<String> OF_MIGRATIONS = Set.of(".sql", ".java");

    /**
     * Reads a directory, which need not exist.
     *
     * @throws InvalidRequestException if a file cannot be read
     */
    public static SchemaFiles in(Path directory) {
        if (!Files.exists(directory)) {
            return new SchemaFiles(directory, new TreeMap<>(), List.of());
        }
        SortedMap<MigrationName, SchemaFile> files = new TreeMap<>();
        Set<MigrationName> migrations = new HashSet<>();
        for (Path file : list(directory)) {
            String name = file.getFileName().toString();
            int dot = Math.max(name.lastIndexOf('.'), 0);
            Optional<MigrationName> migration = MigrationName.parse(name.substring(0, dot));
            if (migration.isPresent() && name.endsWith(SUFFIX)) {
                files.put(migration.get(), SchemaFile.parse(name, read(file)));
            } else if (OF_MIGRATIONS.contains(name.substring(dot))) {
                migration.ifPresent(migrations::add);
            }
        }
        requireMigrations(directory, files.keySet(), migrations);
        return new SchemaFiles(directory, files, migrations.stream().sorted().toList());
    }

    /** A squash stands for those that it replaces. */
    private static void requireMigrations(
            Path directory, Set<MigrationName> recorded, Set<MigrationName> migrations) {
        Set<MigrationName> gone = new TreeSet<>(recorded);
        gone.removeAll(migrations);
        if (!gone.isEmpty()) {
            Set<String> replaced =
                    list(directory).stream()
                            .filter(file -> file.toString().endsWith(".sql"))
                            .flatMap(file -> ReplacedNames.in(read(file)).stream())
                            .collect(Collectors.toSet());
            gone.removeIf(name -> replaced.contains(name.text()));
        }
        if (!gone.isEmpty()) {
            throw Messages.migrationGone(gone.iterator().next(), directory);
        }
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw Messages.unreadable(directory, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Messages.unreadable(file, e);
        }
    }

    /**
     * What the files add up to, for each target.
     *
     * @throws InvalidRequestException if there are migrations and no files, or a target is new
     */
    public Map<Target, State> states(Set<Target> targets) {
        if (files.isEmpty() && !migrations.isEmpty()) {
            throw Messages.notRecorded(directory, last(migrations));
        }
        return statesSoFar(targets);
    }

    /** The same where migrations may be there that no file tells of. */
    Map<Target, State> statesSoFar(Set<Target> targets) {
        return targets.stream().collect(Collectors.toMap(target -> target, this::state));
    }

    private State state(Target target) {
        State state = State.empty();
        boolean isKnown = files.isEmpty();
        for (Map.Entry<MigrationName, SchemaFile> file : files.entrySet()) {
            isKnown |=
                    file.getValue().steps().keySet().stream()
                            .anyMatch(it -> it.dialect() == target.dialect());
            state = file.getValue().appliedTo(file.getKey() + SUFFIX, target, state);
        }
        if (!isKnown) {
            throw Messages.newTarget(target, files.firstKey());
        }
        return state;
    }

    /**
     * The file of a migration that has none yet and was written by hand.
     *
     * @throws InvalidRequestException if there is no such migration, or a schema file of it or of a
     *     later one
     */
    public Path unrecorded(String name) {
        MigrationName migration =
                migrations.stream()
                        .filter(it -> it.text().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Messages.noSuchMigration(name, directory));
        if (!files.isEmpty() && files.lastKey().compareTo(migration) >= 0) {
            throw Messages.recordedBefore(name, files.lastKey());
        }
        return directory.resolve(name + SUFFIX);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
