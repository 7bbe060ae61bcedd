package io.github.herogold.orm.elsewhere.main;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopTest {
    @TempDir Path folder;

    @Test
    void theFirstRunMakesTheTablesAndTheNextOneFindsThem() throws Exception {
        assertThat(run()).isEqualTo("Authors in the shop: 1");
        assertThat(run()).isEqualTo("Authors in the shop: 2");
    }

    /** The last line that the program prints. */
    private String run() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Shop.class.getName(),
                                "jdbc:h2:" + folder.resolve("shop"))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        int exit = process.waitFor();
        String printed = Files.readString(output, UTF_8);
        assertThat(exit).as(printed).isZero();
        return printed.lines().reduce((before, line) -> line).orElse("");
    }
}
