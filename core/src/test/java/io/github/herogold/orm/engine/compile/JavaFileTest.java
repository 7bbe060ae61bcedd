package io.github.herogold.orm.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.Migration;
import io.github.herogold.orm.migrations.Pretended;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaFileTest {
    private static final String FILE = "migrations/20260215_a.java";
    private static final String IMPORTS =
            "import io.github.herogold.orm.migrations.*;\nimport jakarta.persistence.*;\n";
    private static final String BODY =
            """
             {
                public void up(EntityManager em) { execute(em, "create table a (id int)", "b"); }
                public void down(EntityManager em) { execute(em, "drop table a"); }
            }
            """;
    private static final String MIGRATION = "class A extends Migration" + BODY;

    private static Migration load(String source) {
        return JavaFile.load(FILE, IMPORTS + source, JavaFileTest.class.getClassLoader());
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(String source) {
        return assertThatThrownBy(() -> load(source))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining(FILE);
    }

    @Test
    void theMigrationOfTheFileIsCompiledAndMade() {
        Migration migration = load(MIGRATION);

        assertThat(Pretended.up(migration, SqlDialect.H2))
                .extracting(SqlStatement::text)
                .containsExactly("create table a (id int)", "b");
        assertThat(Pretended.down(migration, SqlDialect.H2))
                .extracting(SqlStatement::text)
                .containsExactly("drop table a");
    }

    @Test
    void itMayBePublicOrNestedAndHaveHelpersAndAnAbstractBase() {
        assertThat(load("public " + MIGRATION)).isNotNull();
        assertThat(load("class Outer { static " + MIGRATION + "}")).isNotNull();
        assertThat(
                        load(
                                MIGRATION
                                        + "record Helper(int x) {}\n"
                                        + "interface Other {}\n"
                                        + "abstract class Base extends Migration {}"))
                .isNotNull();
    }

    @Test
    void itIsOfThisFileAlthoughTheClassPathHasAClassOfThatName() {
        Migration migration =
                JavaFile.load(
                        FILE,
                        "package io.github.herogold.orm.migrations;"
                                + "import jakarta.persistence.*;"
                                + MIGRATION.replace("class A ", "class ListedMigration "),
                        JavaFileTest.class.getClassLoader());

        assertThat(Pretended.up(migration, SqlDialect.H2)).hasSize(2);
    }

    @Test
    void theJarsThatTheCompilerReadAreClosedAgain(@TempDir Path directory) throws IOException {
        Path openFiles = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(openFiles), "only Linux tells which files are open");
        Path jar = directory.resolve("application.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("empty"));
        }
        URL[] urls = {jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            assertThat(JavaFile.load(FILE, IMPORTS + MIGRATION, loader)).isNotNull();

            try (Stream<Path> links = Files.list(openFiles)) {
                assertThat(links.map(JavaFileTest::target)).doesNotContain(jar.toString());
            }
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    @Test
    void anErrorIsGivenWithItsLineAndTheWordsOfTheCompiler() {
        assertRefused("class A extends Migration {\n    int i = \"x\";\n}\n")
                .hasMessageContainingAll(
                        "does not compile",
                        "line 4: incompatible types",
                        "line 3: A is not abstract");
        assertRefused("class A extends Migration {").hasMessageContaining("reached end of file");
        assertRefused("class A extends Migrations" + BODY).hasMessageContaining("Migrations");
    }

    @Test
    void aFileWithoutAMigrationIsRefused() {
        assertRefused("").hasMessageContainingAll("holds no migration", "extends Migration");
        assertRefused("class A {}").hasMessageContaining("holds no migration");
        assertRefused("abstract class A extends Migration {}")
                .hasMessageContaining("holds no migration");
    }

    @Test
    void aFileWithTwoIsRefusedWithTheirNames() {
        assertRefused(MIGRATION + "class B extends A {}")
                .hasMessageContainingAll("several migrations: A, B", "a file of its own");
    }

    @Test
    void aConstructorThatThrowsIsRefusedWithWhatItThrew() {
        assertRefused(withMember("A() { throw new IllegalStateException(\"no\"); }"))
                .hasMessageContainingAll(
                        "the constructor of A",
                        "java.lang.IllegalStateException: no",
                        "up and down")
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertRefused(withMember("A() { throw new StackOverflowError(\"deep\"); }"))
                .hasMessageContaining("deep");
    }

    @Test
    void soIsAStaticInitializer() {
        assertRefused(withMember("static final int X = Integer.parseInt(\"x\");"))
                .hasMessageContainingAll("A throws", "NumberFormatException")
                .hasRootCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void aConstructorWithParametersIsRefused() {
        assertRefused(withMember("A(int x) {}")).hasMessageContaining("without parameters");
        assertRefused("class Outer { " + MIGRATION + "}")
                .hasMessageContaining("without parameters");
    }

    private static String withMember(String member) {
        return MIGRATION.replace(" {\n    public void up", " { " + member + "\n    public void up");
    }
}
