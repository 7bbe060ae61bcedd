package io.github.herogold.orm.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of the files of a directory, read again only when they have changed. Thread-safe.
 */
final class FactsOfFiles {
    // A file that is written twice within the resolution of its time stamp looks unchanged, so one
    // that has just been written is read again (compare git, Documentation/technical/racy-git).
    private static final Duration SURELY_PAST = Duration.ofSeconds(2);

    private final Map<Path, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(FileTime changedAt, long size, FileFacts facts) {}

    /** Reads a file for the first time. */
    interface Reader {
        FileFacts read(Path file);
    }

    FileFacts of(Path file, Reader reader) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Entry entry = entries.get(file);
            if (entry != null
                    && entry.changedAt().equals(now.lastModifiedTime())
                    && entry.size() == now.size()) {
                return entry.facts();
            }
            FileFacts facts = reader.read(file);
            if (now.lastModifiedTime().toInstant().isBefore(Instant.now().minus(SURELY_PAST))) {
                entries.put(file, new Entry(now.lastModifiedTime(), now.size(), facts));
            }
            return facts;
        } catch (IOException e) {
            throw Messages.unreadable(file, e);
        }
    }
}
