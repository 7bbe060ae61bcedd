package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The files of a directory that may have migrations in them, each looked at once. */
public final class DirectoryListing extends SimpleFileVisitor<Path> {
    private static final List<String> SUFFIXES = List.of(".sql", ".java");
    private static final Set<String> NO_MIGRATIONS =
            Set.of("package-info.java", "module-info.java");

    private final List<File> files = new ArrayList<>();

    private DirectoryListing() {}

    /**
     * A file.
     *
     * @param path where it is
     * @param name its name
     * @param attributes what the file system says of it
     */
    public record File(Path path, String name, BasicFileAttributes attributes) {

        /** Where it is, for messages. */
        public String origin() {
            return path.toString();
        }

        /** Whether it is written in SQL; else in Java. */
        public boolean isSql() {
            return name.endsWith(".sql");
        }

        private boolean isCandidate() {
            return SUFFIXES.stream().anyMatch(this::hasSuffix)
                    && !name.startsWith(".")
                    && !NO_MIGRATIONS.contains(name);
        }

        private boolean hasSuffix(String suffix) {
            int start = name.length() - suffix.length();
            return name.regionMatches(true, start, suffix, 0, suffix.length());
        }

        /** Refuses what looks like a migration and would be passed over. */
        private void requireUsable() {
            if (attributes.isDirectory()) {
                throw Messages.noRegularFile(path, "a directory");
            }
            if (attributes.isSymbolicLink()) {
                throw Messages.noRegularFile(path, "a link to nothing");
            }
            if (!attributes.isRegularFile()) {
                throw Messages.noRegularFile(path, "a pipe or device");
            }
            for (String suffix : SUFFIXES) {
                if (hasSuffix(suffix) && !name.endsWith(suffix)) {
                    throw Messages.otherSuffix(path, suffix);
                }
            }
        }
    }

    /**
     * The files, in any order; not those of its sub-directories.
     *
     * @throws InvalidMigrationException if something has the name of such a file and is none
     */
    public static List<File> of(Path directory) {
        DirectoryListing listing = new DirectoryListing();
        try {
            // The walk has the attributes at hand that would be asked for one by one otherwise.
            Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 1, listing);
            return listing.files;
        } catch (IOException e) {
            throw Messages.unreadable(directory, e);
        }
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        File file = new File(path, path.getFileName().toString(), attributes);
        if (file.isCandidate()) {
            file.requireUsable();
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** A file that is gone by now is no file. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
