package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryCallback;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

class NestedJarTest {
    @TempDir private Path folder;

    @Test
    void aJarThatHasAllItsJarsInItMigratesAndStarts() throws Exception {
        Path application =
                ClassPath.jarOf(
                        ClassPath.classesOf(ShopApplication.class), folder.resolve("shop.jar"));
        Path all = folder.resolve("all.jar");
        Repackager repackager = new Repackager(application.toFile());
        repackager.setMainClass(ShopApplication.class.getName());
        repackager.repackage(all.toFile(), this::libraries);

        assertThat(
                        ChildJava.output(
                                List.of(
                                        ChildJava.QUICK,
                                        "-jar",
                                        all.toString(),
                                        "--spring.main.web-application-type=none",
                                        "--spring.datasource.url=jdbc:h2:mem:nested",
                                        "--logging.level.org.springframework.boot=info",
                                        "--logging.level.io.github.herogold=info")))
                .contains("applied 20260504_create_departments_table")
                .contains("Started ShopApplication");
    }

    private void libraries(LibraryCallback callback) throws IOException {
        for (Path jar : ClassPath.jars(folder)) {
            callback.library(new Library(jar.toFile(), LibraryScope.RUNTIME));
        }
    }
}
