package io.github.herogold.orm.engine.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Classes and resources under URLs of a server's own making, behind which there is no directory to
 * list.
 */
final class VirtualFiles extends ClassLoader {
    private static final String PLACE = "/content/shop.war/WEB-INF/classes/";

    private final Path directory;

    VirtualFiles(Path directory) {
        super(VirtualFiles.class.getClassLoader());
        this.directory = directory;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            byte[] bytes = Files.readAllBytes(directory.resolve(name.replace('.', '/') + ".class"));
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected URL findResource(String name) {
        try {
            return Files.exists(directory.resolve(name))
                    ? new URL(null, "vfs:" + PLACE + name, new Handler())
                    : null;
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL url = findResource(name);
        return Collections.enumeration(url == null ? List.of() : List.of(url));
    }

    private final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() throws IOException {
                    Path file = directory.resolve(getURL().getPath().substring(PLACE.length()));
                    return new ByteArrayInputStream(Files.readAllBytes(file));
                }
            };
        }
    }
}
