package io.github.herogold.orm.engine.compile;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path that migrations are compiled against.
 *
 * <p>The compiler reads jars and directories, not class loaders, so it is put together from what
 * can be known of them: the JVM's own class path, the addresses of URL class loaders, and where
 * this library and the Jakarta Persistence API were loaded from.
 */
public final class CompileClassPath {
    private CompileClassPath() {}

    /** The class path of a class loader and its parents, as a compiler takes it. */
    public static String of(ClassLoader classLoader) {
        Set<String> entries = new LinkedHashSet<>();
        for (ClassLoader at = classLoader; at != null; at = at.getParent()) {
            if (at instanceof URLClassLoader urls) {
                Arrays.stream(urls.getURLs()).flatMap(CompileClassPath::file).forEach(entries::add);
            }
        }
        Stream.of(Migration.class, EntityManager.class)
                .flatMap(CompileClassPath::origin)
                .forEach(entries::add);
        entries.add(System.getProperty("java.class.path", ""));
        return entries.stream()
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? Stream.empty()
                : file(source.getLocation());
    }

    private static Stream<String> file(URL url) {
        if (!"file".equals(url.getProtocol())) {
            return Stream.empty();
        }
        try {
            return Stream.of(Path.of(url.toURI()).toString());
        } catch (URISyntaxException e) {
            return Stream.of(url.getPath());
        }
    }
}
