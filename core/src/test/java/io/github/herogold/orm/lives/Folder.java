package io.github.herogold.orm.lives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the migrations, which somebody may edit and bring back as they were. */
final class Folder implements AutoCloseable {
    private final Path directory;
    private final List<Script> scripts;
    private final Deque<Change> changes = new ArrayDeque<>();

    private Folder(Path directory, List<Script> scripts) {
        this.directory = directory;
        this.scripts = new ArrayList<>(scripts);
    }

    /** An edit. */
    private record Change(int script, Script before) {}

    static Folder of(List<Script> scripts) {
        try {
            Folder folder = new Folder(Files.createTempDirectory("lives"), scripts);
            scripts.forEach(folder::write);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    /** The migrations as they are now. */
    List<Script> scripts() {
        return List.copyOf(scripts);
    }

    void edit(int index, Event.Place place, Step step) {
        Script before = scripts.get(index);
        changes.push(new Change(index, before));
        put(
                index,
                place == Event.Place.HEAD ? before.beginningWith(step) : before.endingWith(step));
    }

    /**
     * Brings back what was before the last edit of a file that a message names.
     *
     * @return whether there is one
     */
    boolean takeBackWhatIsNamedIn(String message) {
        Optional<Change> last =
                changes.stream()
                        .filter(change -> message.contains(change.before().name()))
                        .findFirst();
        last.ifPresent(
                change -> {
                    changes.remove(change);
                    put(change.script(), change.before());
                });
        return last.isPresent();
    }

    private void put(int index, Script script) {
        scripts.set(index, script);
        write(script);
    }

    private Path file(Script script) {
        return directory.resolve(script.name() + ".sql");
    }

    private void write(Script script) {
        try {
            Files.writeString(file(script), script.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
