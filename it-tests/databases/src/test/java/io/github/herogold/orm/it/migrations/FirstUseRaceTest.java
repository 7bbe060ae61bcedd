package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes that are the first to use a database all find, or make, the history table. */
@OnEveryDatabase
class FirstUseRaceTest {
    private static final int MANAGERS = 8;

    private final Project project;
    private final Path directory;

    FirstUseRaceTest(TestDatabase database, @TempDir Path directory) {
        this.project = new Project(database.fresh(), directory);
        this.directory = directory;
    }

    /**
     * Where a migration is read from. A manager reads it when it has found the history empty and
     * has not made the table yet, so there the managers wait for each other.
     */
    private static final class MeetingPoint extends URLClassLoader {
        private final CyclicBarrier barrier;

        MeetingPoint(Path place, CyclicBarrier barrier) throws IOException {
            super(new URL[] {place.toUri().toURL()}, FirstUseRaceTest.class.getClassLoader());
            this.barrier = barrier;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            try {
                barrier.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            return super.getResourceAsStream(name);
        }
    }

    private List<String> migrate(int number, CyclicBarrier barrier) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(number + "/db"));
        Files.writeString(
                folder.resolve("2026010%d_create_t%d.sql".formatted(number, number)),
                "-- migrate:up\ncreate table t%d (id int);".formatted(number));
        try (MeetingPoint loader = new MeetingPoint(folder.getParent(), barrier);
                MigrationManager manager =
                        MigrationManager.open(
                                project.database()
                                        .withSource(MigrationSource.classPath("db", loader)))) {
            return manager.runMigrations();
        }
    }

    @RepeatedTest(5)
    @Timeout(120)
    void allOfThemApplyTheirOwnMigration() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(MANAGERS);
        ExecutorService threads = Executors.newFixedThreadPool(MANAGERS);
        List<Future<List<String>>> runs = new ArrayList<>();
        for (int i = 1; i <= MANAGERS; i++) {
            int number = i;
            runs.add(threads.submit(() -> migrate(number, barrier)));
        }
        threads.shutdown();

        for (Future<List<String>> run : runs) {
            assertThat(run.get()).hasSize(1);
        }
        assertAllIsThere();
    }

    private void assertAllIsThere() throws SQLException {
        assertThat(project.state().history())
                .hasSize(MANAGERS)
                .doesNotHaveDuplicates()
                .allMatch(row -> row.startsWith("1 "));
        assertThat(project.state().schema().lines())
                .filteredOn(line -> line.matches("(?i)table t\\d"))
                .hasSize(MANAGERS);
    }
}
