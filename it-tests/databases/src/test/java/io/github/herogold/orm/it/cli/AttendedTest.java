package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sits at a terminal, and types while commands run. */
class AttendedTest {
    private static final int WIDE = 200;
    private static final int NARROW = 40;
    private static final String CTRL_C = "\u0003";

    @TempDir private Path folder;
    private StandaloneJar jar;

    @BeforeEach
    void aFolder() throws IOException {
        jar = new StandaloneJar(folder);
        Files.createDirectory(folder.resolve("migrations"));
    }

    @Test
    void ctrlCSaysWhatIsAppliedAndTheNextRunGoesOn() throws Exception {
        write("20260101_create_users", "create table users (id int)", "drop table users");
        Path slow =
                write(
                        "20260102_wait",
                        "create alias wait for 'java.lang.Thread.sleep(long)';\ncall wait(600000)",
                        "drop alias wait");

        try (PseudoTerminal terminal = jar.startInTerminal(WIDE, "migrate")) {
            terminal.awaited("Applied");
            terminal.awaited("20260101_create_users");
            terminal.type(CTRL_C);
            assertThat(terminal.awaited("is left."))
                    .contains(
                            "Interrupted. Finished in this run: 20260101_create_users.",
                            "The next run in the same direction finishes what it was in the middle"
                                    + " of; migrate:status shows what is left.");
            assertThat(terminal.ended().code()).isEqualTo(130);
        }
        Files.writeString(slow, Files.readString(slow).replace("600000", "1"));
        assertThat(jar.run("migrate").lines())
                .contains("Applied 20260102_wait", "Applied 1 migration.");
    }

    @Test
    void redoAsksAsResetDoes() throws Exception {
        write("20260101_create_users", "create table users (id int)", "drop table users");
        jar.run("migrate");

        try (PseudoTerminal terminal = jar.startInTerminal(WIDE, "migrate:redo")) {
            terminal.awaited("Undo the last batch of jdbc:h2:./herogold and run it again? [y/N]");
            terminal.type("n\n");
            assertThat(terminal.ended().code()).isEqualTo(2);
        }
        try (PseudoTerminal terminal = jar.startInTerminal(WIDE, "migrate:redo")) {
            terminal.awaited("[y/N]");
            terminal.type("y\n");
            Result redone = terminal.ended();
            assertThat(redone.code()).isZero();
            assertThat(redone.out()).contains("Applied 1 migration.");
        }
    }

    @Test
    void theBarFitsIntoANarrowWindow() throws Exception {
        for (int i = 10; i < 35; i++) {
            write("20260101_" + i + "_m", "create table t" + i + " (id int)", "drop table t" + i);
        }

        try (PseudoTerminal terminal = jar.startInTerminal(NARROW, "migrate")) {
            Result migrated = terminal.ended();

            assertThat(migrated.code()).isZero();
            List<String> seen = Screen.linesOf(migrated.out());
            assertThat(seen).last().isEqualTo("Applied 25 migrations.");
            assertThat(seen.get(seen.size() - 2))
                    .startsWith("Migrations 100%")
                    .hasSizeLessThanOrEqualTo(NARROW);
        }
    }

    @Test
    void jsonIsForProgramsInATerminalToo() throws Exception {
        write("20260101_create_users", "create table users (id int)", "drop table users");

        try (PseudoTerminal terminal = jar.startInTerminal(WIDE, "migrate", "--json")) {
            assertThat(terminal.ended().out())
                    .contains("{\"event\":\"done\",\"applied\":1}")
                    .doesNotContain("\u001b");
        }
    }

    private Path write(String name, String up, String down) throws IOException {
        return Files.writeString(
                folder.resolve("migrations/" + name + ".sql"),
                "-- migrate:up\n" + up + ";\n-- migrate:down\n" + down + ";\n");
    }
}
