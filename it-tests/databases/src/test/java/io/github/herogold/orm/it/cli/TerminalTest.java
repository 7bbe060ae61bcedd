package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the pseudo-terminal of script(1), which is part of util-linux. */
class TerminalTest {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";

    @TempDir private Path folder;
    private StandaloneJar jar;

    @BeforeAll
    static void aTerminal() {
        boolean found =
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(entry -> Files.isExecutable(Path.of(entry, "script")));
        if (!found) {
            System.out.println("The tests in a terminal are skipped: there is no script(1).");
        }
        assumeTrue(found, "script(1) of util-linux");
    }

    @BeforeEach
    void aFolder() throws IOException {
        jar = new StandaloneJar(folder);
        Files.createDirectory(folder.resolve("migrations"));
    }

    @Test
    void manyMigrationsShowABarAndThenASummary() throws IOException {
        write(10, 34);

        Result migrated = jar.runInTerminal("migrate");

        assertThat(migrated.code()).isZero();
        List<String> seen = below(migrated);
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).startsWith("Migrations 100% [").contains("] 25/25 (");
        assertThat(seen.get(1)).isEqualTo("Applied 25 migrations.");
    }

    @Test
    void aFailureEndsTheBarWhereItStands() throws IOException {
        write(10, 34);
        Files.writeString(file(30), "-- migrate:up\ncreate tabel t;\n");

        Result failed = jar.runInTerminal("migrate");

        assertThat(failed.code()).isEqualTo(1);
        List<String> seen = below(failed);
        assertThat(seen.get(0)).startsWith("Migrations  80% [").contains("] 20/25 (");
        assertThat(seen.get(1)).isEqualTo("Error: 20260101_30_m failed while it was applied:");
        assertThat(seen).last().asString().endsWith("20260101_28_m, 20260101_29_m.");
        assertThat(failed.out()).contains(RED);
    }

    @Test
    void fewMigrationsAreALineEachInColour() throws IOException {
        write(10, 12);

        Result migrated = jar.runInTerminal("migrate");

        assertThat(migrated.out()).contains(GREEN + "Applied");
        assertThat(below(migrated))
                .map(line -> line.replaceAll(" \\(\\d+ ms\\)", ""))
                .containsExactly(
                        "Applied 20260101_10_m",
                        "Applied 20260101_11_m",
                        "Applied 20260101_12_m",
                        "Applied 3 migrations.");
    }

    @Test
    void noColourIsUsedWhereNobodyWantsIt() throws IOException {
        write(10, 10);

        Result status = jar.withVariable("NO_COLOR", "1").runInTerminal("migrate:status");

        assertThat(Screen.linesOf(status.out())).endsWith("20260101_10_m  pending", "1 pending.");
        assertThat(status.out()).doesNotContain("\u001b");
    }

    @Test
    void jsonIsNotColoured() throws IOException {
        write(10, 10);

        assertThat(jar.runInTerminal("migrate:status", "--json").out())
                .contains("\n[")
                .doesNotContain("\u001b");
    }

    @Test
    void resetAsksAndUndoesWhatIsConfirmed() throws IOException {
        write(10, 11);
        jar.run("migrate");

        Result refused = jar.withInput("n\n").runInTerminal("migrate:reset");
        Result confirmed = jar.withInput("y\n").runInTerminal("migrate:reset");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out())
                .contains(
                        "Undo all 2 migrations of jdbc:h2:./herogold? [y/N]",
                        "Nothing was undone.");
        assertThat(confirmed.code()).isZero();
        assertThat(confirmed.out()).contains("Undid 2 migrations.");
    }

    /** What is on the screen below the line that names the database. */
    private static List<String> below(Result result) {
        List<String> seen = Screen.linesOf(result.out());
        assertThat(seen).first().asString().startsWith("Database: jdbc:h2:./herogold (");
        return seen.subList(1, seen.size());
    }

    private void write(int first, int last) throws IOException {
        for (int i = first; i <= last; i++) {
            String sql =
                    "-- migrate:up\ncreate table t%d (id int);\n-- migrate:down\ndrop table t%d;\n";
            Files.writeString(file(i), sql.formatted(i, i));
        }
    }

    private Path file(int number) {
        return folder.resolve("migrations/20260101_" + number + "_m.sql");
    }
}
