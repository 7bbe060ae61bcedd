package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.cli.Installation.Running;
import io.github.herogold.orm.it.cli.StandaloneJar.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By SIGTERM, since whoever starts these tests may have Ctrl-C ignored by all that they start. */
class InterruptedRunTest {
    @TempDir private Path folder;

    @Test
    void aRunThatIsEndedFromOutsideSaysHowFarItHasGot() throws IOException, InterruptedException {
        Installation installation = new Installation(folder).withVariable("HEROGOLD_CDS", "off");
        Path migrations = Files.createDirectory(installation.project().resolve("migrations"));
        Files.writeString(
                migrations.resolve("20260101_create_users.sql"),
                "-- migrate:up\ncreate table users (id int);\n");
        Files.writeString(
                migrations.resolve("20260102_wait.sql"),
                """
                -- migrate:up
                create alias wait for 'java.lang.Thread.sleep(long)';
                call wait(600000);
                """);

        Running running = installation.start("migrate");
        while (running.process().isAlive()
                && !Files.readString(running.out()).contains("Applied 20260101_create_users")) {
            Thread.sleep(100);
        }
        running.process().destroy();
        Result ended = running.result();

        assertThat(ended.err().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Interrupted. Finished in this run: 20260101_create_users.")
                .contains("The next run in the same direction");
        assertThat(installation.run("migrate:status").out())
                .containsPattern("20260101_create_users +applied");
    }
}
