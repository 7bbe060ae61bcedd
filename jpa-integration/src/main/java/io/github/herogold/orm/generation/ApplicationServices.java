package io.github.herogold.orm.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate loads, from the class loader of the application alone. Hibernate's own look-up
 * goes on to the system class loader, which has the services of the command: another Hibernate does
 * not take them.
 *
 * @param classLoader the class loader of the application
 */
record ApplicationServices(ClassLoader classLoader) implements ClassLoaderService {

    @Override
    @SuppressWarnings("unchecked") // The caller says what it expects.
    public <T> Class<T> classForName(String name) {
        try {
            return (Class<T>) Class.forName(name, true, classLoader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassLoadingException("Unable to load class [" + name + "]", e);
        }
    }

    @Override
    public @Nullable URL locateResource(String name) {
        return classLoader.getResource(name);
    }

    @Override
    public @Nullable InputStream locateResourceStream(String name) {
        return classLoader.getResourceAsStream(name);
    }

    @Override
    public List<URL> locateResources(String name) {
        try {
            return Collections.list(classLoader.getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <S> Collection<S> loadJavaServices(Class<S> service) {
        return ServiceLoader.load(service, classLoader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Override
    // The first of the interfaces is what the caller expects.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T generateProxy(InvocationHandler handler, Class<?>... interfaces) {
        return (T) Proxy.newProxyInstance(classLoader, interfaces, handler);
    }

    @Override
    public @Nullable Package packageForNameOrNull(String name) {
        return classLoader.getDefinedPackage(name);
    }

    @Override
    public <T> T workWithClassLoader(Work<T> work) {
        return work.doWork(classLoader);
    }

    /** The class loader is closed by whoever has opened it. */
    @Override
    public void stop() {}
}
