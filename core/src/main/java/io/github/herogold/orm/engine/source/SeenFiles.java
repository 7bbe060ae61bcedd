package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.text.MigrationName;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a directory as they were, so that only those that have changed are looked into
 * again. Thread-safe.
 */
final class SeenFiles {
    // A file that is written twice within the resolution of its time stamp looks unchanged, so one
    // that has just been written is read again (compare git, Documentation/technical/racy-git).
    private static final Duration SURELY_PAST = Duration.ofSeconds(2);

    private final Map<String, SeenFile> files = new ConcurrentHashMap<>();

    /**
     * A file as it was.
     *
     * @param migration the name of the migration in it
     * @param origin where it is, for messages
     * @param changedAt the time of its last change
     * @param size its size in bytes
     * @param facts what is known of the migration
     */
    record SeenFile(
            MigrationName migration,
            String origin,
            FileTime changedAt,
            long size,
            FileFacts facts) {

        private boolean isStillSo(BasicFileAttributes now) {
            return size == now.size() && changedAt.equals(now.lastModifiedTime());
        }
    }

    /** A file as it was, if it still is. */
    Optional<SeenFile> unchanged(DirectoryListing.File file) {
        return Optional.ofNullable(files.get(file.name()))
                .filter(seen -> seen.isStillSo(file.attributes()));
    }

    /** Looks into a file, and keeps what is found. */
    FileFacts lookInto(DirectoryListing.File file, MigrationName migration, String text) {
        FileFacts facts = file.isSql() ? FileFacts.ofSql(text) : FileFacts.ofJava(text);
        FileTime changedAt = file.attributes().lastModifiedTime();
        if (changedAt.toInstant().isBefore(Instant.now().minus(SURELY_PAST))) {
            long size = file.attributes().size();
            files.put(file.name(), new SeenFile(migration, file.origin(), changedAt, size, facts));
        }
        return facts;
    }
}
