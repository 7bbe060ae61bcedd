package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.InlineMigration;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that an application ships: classes and SQL in a folder or a jar. */
@OnEveryDatabase
class ClassPathContractTest {
    private static final String CREATE = "20260101_create_books";
    private static final String TITLE = "20260102_add_title";

    private final Path classes;
    private final Project project;

    ClassPathContractTest(TestDatabase database, @TempDir Path directory) {
        classes = directory.resolve("classes");
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void buildTheApplication() throws IOException {
        Path folder = Files.createDirectories(classes.resolve("shop/migrations"));
        Files.writeString(
                folder.resolve(TITLE + ".sql"),
                """
                -- migrate:up
                alter table books add column title varchar(20);
                -- migrate:down
                alter table books drop column title;
                """);
        Path source =
                project.write(
                        CREATE + ".java",
                        """
                        package shop.migrations;
                        import io.github.herogold.orm.migrations.Migration;
                        import jakarta.persistence.EntityManager;

                        class CreateBooks extends Migration {
                            @Override public void up(EntityManager em) {
                                execute(em, "create table books (" + baseModelColumns(em) + ")");
                            }
                            @Override public void down(EntityManager em) {
                                execute(em, "drop table books");
                            }
                        }
                        """);
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(result).isZero();
    }

    private Path jar() throws IOException {
        Path file = classes.resolveSibling("shop.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> paths = Files.walk(classes)) {
            for (Path path : paths.skip(1).toList()) {
                String name = classes.relativize(path).toString();
                jar.putNextEntry(new ZipEntry(Files.isDirectory(path) ? name + "/" : name));
                if (Files.isRegularFile(path)) {
                    Files.copy(path, jar);
                }
                jar.closeEntry();
            }
        }
        return file;
    }

    private void assertUpAndDown(Path place) throws IOException, SQLException {
        State before = project.state();
        URL[] urls = {place.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
                MigrationManager manager =
                        MigrationManager.open(
                                project.database()
                                        .withSource(
                                                MigrationSource.classPath(
                                                        "shop/migrations", loader)))) {
            assertThat(manager.status().pending()).containsExactly(CREATE, TITLE);
            assertThat(manager.runMigrations()).containsExactly(CREATE, TITLE);
            assertThat(project.state().history()).containsExactly("1 " + CREATE, "1 " + TITLE);
            assertThat(manager.rollback()).containsExactly(TITLE, CREATE);
            assertThat(project.state().schema()).isEqualTo(before.schema());
            assertThat(manager.runMigrations()).hasSize(2);
        }
    }

    @Test
    void aFolderOfClassesAndSqlIsRunUpAndDown() throws IOException, SQLException {
        assertUpAndDown(classes);
    }

    @Test
    void soIsAJar() throws IOException, SQLException {
        assertUpAndDown(jar());
    }

    @Test
    void aDatabaseThatWasMigratedFromFilesIsKnownFromTheClassPath() throws IOException {
        Files.copy(
                classes.resolve("shop/migrations/" + TITLE + ".sql"),
                project.directory().resolve(TITLE + ".sql"));
        project.migrate();

        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
                MigrationManager manager =
                        MigrationManager.open(
                                project.database()
                                        .withSource(
                                                MigrationSource.classPath(
                                                        "shop/migrations", loader)))) {
            assertThat(manager.runMigrations()).isEmpty();
        }
    }

    @Test
    void listedMigrationsAndFilesRunTogetherInOneOrder() {
        project.writeTable("20260103_create_shelves", "shelves");
        MigrationSource listed =
                MigrationSource.of(
                        InlineMigration.executing(
                                "20260104_last", "insert into shelves values (1)"),
                        InlineMigration.executing("20251231_first"));

        try (MigrationManager manager =
                MigrationManager.open(
                        project.database().withDirectory(project.directory()).withSource(listed))) {
            assertThat(manager.runMigrations())
                    .containsExactly(
                            "20251231_first", CREATE, "20260103_create_shelves", "20260104_last");
        }
    }
}
