package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.bookshop.Book;
import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassPathTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
    void aJarBringsItsMigrations(TestDatabase database) throws URISyntaxException {
        Address address = database.fresh();

        Result migrated = onClassPath(bookshop(), address, "migrate");
        Result undone = onClassPath(bookshop(), address, "migrate:reset", "--force");

        assertApplied(migrated);
        assertThat(undone.code()).isZero();
        assertThat(undone.complaints()).isEmpty();
        assertThat(undone.lines()).endsWith("Undid 11 migrations.");
    }

    @Test
    void aFolderBringsItsMigrations() throws URISyntaxException {
        Path classes = bookshop().resolveSibling("classes");

        assertApplied(onClassPath(classes, TestDatabase.H2_FILE.fresh(), "migrate"));
    }

    private static void assertApplied(Result migrated) {
        assertThat(migrated.complaints()).isEmpty();
        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines())
                .startsWith(
                        "Applied 20260105_create_authors_table",
                        "Applied 20260105_02_create_books_table",
                        "Applied 20260112_create_customers_table")
                .endsWith("Applied 11 migrations.");
    }

    private Result onClassPath(Path entry, Address address, String command, String... more) {
        return new StandaloneJar(folder)
                .withVariable("HEROGOLD_URL", address.url())
                .withVariable("HEROGOLD_USER", address.user())
                .withVariable("HEROGOLD_PASSWORD", address.password())
                .run(
                        Stream.concat(
                                        Stream.of(
                                                command,
                                                "--classpath",
                                                entry.toString(),
                                                "--dir",
                                                "classpath:migrations"),
                                        Stream.of(more))
                                .toArray(String[]::new));
    }

    /** Its jar; its classes where the tests run without having packed it. */
    private static Path bookshop() throws URISyntaxException {
        return Path.of(Book.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
