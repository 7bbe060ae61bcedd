package io.github.herogold.orm.engine.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of the class path, which jars and directories may share.
 *
 * <p>What lies in a jar, or in another place that does not change, is what the index beside it
 * says. A place without one is listed; so is a directory, because files come and go there after an
 * index was written.
 */
final class ClassPathFolder {
    private final String path;
    private final ClassLoader classLoader;

    ClassPathFolder(String path, ClassLoader classLoader) {
        this.path = path;
        this.classLoader = classLoader;
    }

    /** The simple names of the migrations, hooks and other classes directly in it. */
    List<String> names() {
        try {
            List<ClassPathIndex> indexes =
                    ClassPathIndex.all(classLoader).stream()
                            .filter(index -> !index.namesIn(path).isEmpty())
                            .toList();
            List<URL> places = Collections.list(classLoader.getResources(path));
            if (indexes.isEmpty() && places.isEmpty()) {
                throw Messages.folderMissing(path);
            }
            return names(indexes, places);
        } catch (IOException | UncheckedIOException e) {
            throw Messages.unreadableFolder(path, e);
        }
    }

    private List<String> names(List<ClassPathIndex> indexes, List<URL> places) {
        Set<String> indexed =
                indexes.stream().map(ClassPathFolder::rootOf).collect(Collectors.toSet());
        List<URL> listed =
                places.stream()
                        .filter(place -> isDirectory(place) || !indexed.contains(rootOf(place)))
                        .toList();
        Set<String> roots = listed.stream().map(this::rootOf).collect(Collectors.toSet());
        return Stream.concat(
                        listed.stream().flatMap(place -> FolderListing.of(path, place).stream()),
                        indexes.stream()
                                .filter(index -> !roots.contains(rootOf(index)))
                                .flatMap(this::namesOf))
                .filter(name -> IndexText.counts(path, name))
                .distinct()
                .toList();
    }

    private Stream<String> namesOf(ClassPathIndex index) {
        List<String> names = index.namesIn(path);
        for (String name : names) {
            String entry = path + "/" + name;
            if (classLoader.getResource(entry) == null) {
                throw Messages.gone(index.url(), entry);
            }
        }
        return names.stream();
    }

    private static boolean isDirectory(URL place) {
        return place.getProtocol().equals("file");
    }

    private static String rootOf(ClassPathIndex index) {
        return rootOf(index.url(), IndexText.RESOURCE);
    }

    private String rootOf(URL place) {
        return rootOf(place, path);
    }

    /** The jar or directory of a resource, by the steps of its name, which the URL may encode. */
    private static String rootOf(URL url, String resource) {
        String root = url.toString().replaceAll("/+$", "");
        for (int steps = resource.split("/").length; steps > 0; steps--) {
            root = root.substring(0, Math.max(0, root.lastIndexOf('/')));
        }
        return root;
    }
}
