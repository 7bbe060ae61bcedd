package io.github.herogold.orm.migrations;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is known of the files of a directory, read again only when they have changed. Thread-safe.
 */
final class FactsOfFiles {
    // A file that is written twice within the resolution of its time stamp looks unchanged, so one
    // that has just been written is read again (compare git, Documentation/technical/racy-git).
    private static final Duration SURELY_PAST = Duration.ofSeconds(2);

    private final Map<Path, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(FileTime changedAt, long size, FileFacts facts) {}

    FileFacts of(DirectoryListing.File file, Supplier<String> text) {
        BasicFileAttributes now = file.attributes();
        Entry entry = entries.get(file.path());
        if (entry != null
                && entry.changedAt().equals(now.lastModifiedTime())
                && entry.size() == now.size()) {
            return entry.facts();
        }
        FileFacts facts = file.isSql() ? FileFacts.ofSql(text.get()) : FileFacts.ofJava(text.get());
        if (now.lastModifiedTime().toInstant().isBefore(Instant.now().minus(SURELY_PAST))) {
            entries.put(file.path(), new Entry(now.lastModifiedTime(), now.size(), facts));
        }
        return facts;
    }
}
