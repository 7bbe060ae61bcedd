package io.github.herogold.orm.engine.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.List;

/**
 * An index of migrations on the class path.
 *
 * @param url where it is
 * @param entries the resources that it names, each with its folder
 */
record ClassPathIndex(URL url, List<String> entries) {

    /** The indexes of all jars and directories that a class loader sees. */
    static List<ClassPathIndex> all(ClassLoader classLoader) throws IOException {
        return Collections.list(classLoader.getResources(IndexText.RESOURCE)).stream()
                .map(url -> new ClassPathIndex(url, IndexText.parse(url.toString(), read(url))))
                .toList();
    }

    /** The simple names of what it says lies directly in a folder. */
    List<String> namesIn(String folder) {
        String prefix = folder + "/";
        return entries.stream()
                .filter(entry -> entry.startsWith(prefix))
                .map(entry -> entry.substring(prefix.length()))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }

    private static String read(URL url) {
        try {
            URLConnection connection = url.openConnection();
            // A cached jar would stay open when the application is gone.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return Utf8.decode(in.readAllBytes());
            }
        } catch (CharacterCodingException e) {
            throw Messages.notUtf8(url.toString(), e);
        } catch (IOException e) {
            throw Messages.unreadable(url, e);
        }
    }
}
