package io.github.herogold.orm.generation;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads what reads the mapping from here, even if the application has another release of it, and
 * everything else, above all Hibernate, from the application.
 */
final class OwnClasses extends URLClassLoader {
    private static final List<String> OWN =
            List.of(
                    "io.github.herogold.orm.generation.",
                    "io.github.herogold.orm.schema.",
                    "io.github.herogold.orm.sql.",
                    "io.github.herogold.orm.OrmException");

    OwnClasses(URL[] own, ClassLoader application) {
        super(own, application);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (OWN.stream().noneMatch(name::startsWith)) {
            return getParent().loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
