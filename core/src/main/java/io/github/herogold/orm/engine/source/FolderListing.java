package io.github.herogold.orm.engine.source;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies directly in a folder of a jar or directory that has no index. */
final class FolderListing {
    private FolderListing() {}

    static List<String> of(String folder, URL place) {
        try {
            return place.openConnection() instanceof JarURLConnection jar
                    ? entries(folder, jar)
                    : files(place);
        } catch (FileSystemNotFoundException
                | IllegalArgumentException
                | URISyntaxException noFileSystem) {
            throw Messages.notListable(folder, place);
        } catch (IOException e) {
            throw Messages.unreadableFolder(folder, e);
        }
    }

    private static List<String> files(URL place) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static List<String> entries(String folder, JarURLConnection jar) throws IOException {
        String prefix = folder + "/";
        // Entries are read at once: a cached jar may be closed by somebody else.
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
                .toList();
    }
}
