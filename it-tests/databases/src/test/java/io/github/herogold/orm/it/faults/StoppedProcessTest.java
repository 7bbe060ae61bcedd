package io.github.herogold.orm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.Timeouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that serves a file of H2 to all others, and is stopped, keeps none of them waiting. */
class StoppedProcessTest {
    @TempDir private Path folder;

    /** A process that opens the database of its first argument, and serves it from there on. */
    static final class Holder {
        private Holder() {}

        /**
         * Opens it, says so by a file, and stays.
         *
         * @param arguments the URL and the file
         */
        public static void main(String[] arguments)
                throws SQLException, IOException, InterruptedException {
            try (Connection connection = DriverManager.getConnection(arguments[0], "sa", "")) {
                Files.writeString(Path.of(arguments[1]), connection.getCatalog());
                Thread.sleep(Duration.ofMinutes(5).toMillis());
            }
        }
    }

    @Test
    @Timeout(120)
    void itsSilenceIsAnErrorInTime() throws IOException, InterruptedException {
        String url = "jdbc:h2:file:" + folder.resolve("shop") + ";AUTO_SERVER=TRUE";
        Path ready = folder.resolve("ready");
        MigrationSettings settings =
                MigrationSettings.of(url)
                        .withUser("sa", "")
                        .withTimeouts(Timeouts.usual().withLock(Duration.ZERO));
        List<String> arguments =
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        url,
                        ready.toString());
        Process holder = ChildProcess.start(folder, Map.of(), arguments).process();
        try {
            while (!Files.exists(ready)) {
                assertThat(holder.isAlive()).isTrue();
                Thread.sleep(50);
            }
            signal("STOP", holder);
            assertThatThrownBy(() -> MigrationManager.open(settings))
                    .isInstanceOf(LockTimeoutException.class)
                    .hasMessageContainingAll(
                            "shop", "is open in another process, which did not answer", "end it");

            signal("CONT", holder);
            try (MigrationManager manager = MigrationManager.open(settings.withDirectory(folder))) {
                assertThat(manager.status().pending()).isEmpty();
            }
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    private static void signal(String name, Process process)
            throws IOException, InterruptedException {
        int code =
                new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor();
        assertThat(code).isZero();
    }
}
