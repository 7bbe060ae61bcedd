package io.github.herogold.orm.it.statics;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.IRuntime;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/** Loads the classes of this package from a folder, and the others from its parent. */
final class ApplicationLoader extends URLClassLoader {
    private final Path folder;
    private final boolean instrumenting;
    private final IRuntime coverage = new LoggerRuntime();

    ApplicationLoader(Path folder, boolean instrumenting) throws Exception {
        super(new URL[] {folder.toUri().toURL()}, ApplicationLoader.class.getClassLoader());
        this.folder = folder;
        this.instrumenting = instrumenting;
        coverage.startup(new RuntimeData());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(getClass().getPackageName() + ".")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try {
            byte[] file = Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
            byte[] running = instrumenting ? instrumented(name, file) : file;
            return defineClass(name, running, 0, running.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] instrumented(String name, byte[] file) throws IOException {
        return new Instrumenter(coverage).instrument(file, name);
    }
}
