package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.source.IndexText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list of the migrations and hooks that a build puts on the class path.
 *
 * <p>It is the resource {@code META-INF/herogold/migrations.index}. Where a jar has one, {@link
 * MigrationSource#classPath} takes it and lists no folder, which not every application server
 * allows. The Maven goal {@code index} writes it; other builds call this type:
 *
 * <pre>{@code
 * MigrationIndex.of(List.of(classes, resources), List.of("db/migrations")).write(resources);
 * }</pre>
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class MigrationIndex {
    private static final Pattern FOLDER = Pattern.compile("(?!\\.)[^/\\\\]+(?:/(?!\\.)[^/\\\\]+)*");

    private final List<String> entries;

    private MigrationIndex(Collection<String> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Lists what is directly in some folders of compiled projects.
     *
     * @param places the directories of compiled classes and copied resources that become one jar;
     *     those that do not exist count as empty
     * @param folders folders in them, such as {@code db/migrations}; not each place needs each
     * @return the list, which is empty where there are no migrations
     * @throws InvalidRequestException if a folder is absolute or leads out of its place, or if
     *     something cannot be read
     */
    public static MigrationIndex of(Collection<Path> places, Collection<String> folders) {
        TreeSet<String> entries = new TreeSet<>();
        for (String folder : folders) {
            if (!FOLDER.matcher(folder).matches()) {
                throw Messages.noFolder(folder);
            }
            places.forEach(place -> entries.addAll(entries(place, folder)));
        }
        return new MigrationIndex(entries);
    }

    /**
     * The resources that are in the list, in order.
     *
     * @return names such as {@code db/migrations/20260105_create_authors_table.class}; classes
     *     beside migrations are among them
     */
    public List<String> entries() {
        return entries;
    }

    /**
     * Writes the list where a jar has it; an empty list is not written, and removes what an earlier
     * build wrote.
     *
     * @param place the directory of classes or resources that becomes the jar
     * @return the file
     * @throws InvalidRequestException if it cannot be written
     */
    public Path write(Path place) {
        Path file = place.resolve(IndexText.RESOURCE);
        try {
            if (entries.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, IndexText.of(entries));
            }
            return file;
        } catch (IOException e) {
            throw Messages.unwritableIndex(file, e);
        }
    }

    private static List<String> entries(Path place, String folder) {
        Path directory = place.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> IndexText.counts(folder, name))
                    .map(name -> folder + "/" + name)
                    .toList();
        } catch (IOException e) {
            throw Messages.unreadable(directory, e);
        }
    }
}
