package io.github.herogold.orm.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers in class loaders of their own, as an application has. */
class CompiledCallerTest {
    private static final String CALLER =
            """
            package app;
            import io.github.herogold.orm.statics.Base;
            import java.util.function.Supplier;

            public class Caller implements Supplier<Class<?>> {
                @jakarta.persistence.Entity static class Song extends Base {}

                @Override public Class<?> get() {
                    return Song.entity();
                }
            }
            """;

    private final Path folder;

    CompiledCallerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theEntityIsThatOfTheCallersClassLoader() throws Exception {
        compile("-g:lines");
        try (URLClassLoader loader = loader()) {
            Class<?> song = loader.loadClass("app.Caller$Song");

            assertThat(caller(loader).get()).isEqualTo(song);
        }
    }

    @Test
    void withoutLineNumbersNoEntityIsTold() throws Exception {
        compile("-g:none");
        try (URLClassLoader loader = loader()) {
            assertThatThrownBy(() -> caller(loader).get())
                    .isInstanceOf(OrmException.class)
                    .hasMessageContaining("app.Caller was compiled without line numbers.");
        }
    }

    @Test
    void withoutItsClassFileNoEntityIsTold() throws Exception {
        compile("-g");
        try (URLClassLoader loader = loader()) {
            Supplier<Class<?>> caller = caller(loader);
            Files.delete(folder.resolve("app/Caller.class"));

            assertThatThrownBy(caller::get)
                    .isInstanceOf(OrmException.class)
                    .hasMessageContaining(
                            "the class loader of app.Caller does not hand out its class file.");
        }
    }

    @Test
    void withAnotherClassFileNoEntityIsTold() throws Exception {
        compile("-g");
        try (URLClassLoader loader = loader()) {
            Supplier<Class<?>> caller = caller(loader);
            Files.copy(
                    folder.resolve("app/Caller$Song.class"),
                    folder.resolve("app/Caller.class"),
                    StandardCopyOption.REPLACE_EXISTING);

            assertThatThrownBy(caller::get)
                    .isInstanceOf(OrmException.class)
                    .hasMessageContaining(
                            "the class file of the caller has no such call at app.Caller:9.");
        }
    }

    @Test
    void theClassesOfAnApplicationAreNotKept() throws Exception {
        compile("-g");
        WeakReference<ClassLoader> loader = calledFromALoader();
        for (int i = 0; i < 100 && loader.get() != null; i++) {
            System.gc();
        }

        assertThat(loader.get()).isNull();
    }

    private WeakReference<ClassLoader> calledFromALoader() throws Exception {
        try (URLClassLoader loader = loader()) {
            assertThat(caller(loader).get().getClassLoader()).isSameAs(loader);
            return new WeakReference<>(loader);
        }
    }

    private void compile(String... options) throws IOException {
        Path source = Files.writeString(folder.resolve("Caller.java"), CALLER);
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-d", folder.toString(), source.toString()));
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
    }

    private URLClassLoader loader() throws IOException {
        URL[] urls = {folder.toUri().toURL()};
        return new URLClassLoader(urls, getClass().getClassLoader());
    }

    @SuppressWarnings("unchecked")
    private static Supplier<Class<?>> caller(ClassLoader loader)
            throws ReflectiveOperationException {
        return (Supplier<Class<?>>)
                loader.loadClass("app.Caller").getDeclaredConstructor().newInstance();
    }
}
