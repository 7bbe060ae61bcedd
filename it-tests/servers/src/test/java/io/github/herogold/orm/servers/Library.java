package io.github.herogold.orm.servers;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jars and folders of the class path. */
final class Library {
    private Library() {}

    /** Where a class comes from. */
    static Path of(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
