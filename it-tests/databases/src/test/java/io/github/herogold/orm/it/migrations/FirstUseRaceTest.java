package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRun;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several managers that are the first to use a database share the work of its first run. */
@OnEveryDatabase
class FirstUseRaceTest {
    private static final int MANAGERS = 8;
    private static final List<String> MIGRATIONS =
            IntStream.rangeClosed(1, 5).mapToObj("2026010%1$d_create_t%1$d"::formatted).toList();

    private final Project project;

    FirstUseRaceTest(TestDatabase database, @TempDir Path directory) {
        this.project = new Project(database.fresh(), directory);
    }

    private MigrationRun migrate(CyclicBarrier start) throws Exception {
        start.await();
        return MigrationManager.migrate(project.database().withDirectory(project.directory()));
    }

    @RepeatedTest(5)
    @Timeout(120)
    void eachMigrationIsAppliedByOneOfThem() throws Exception {
        MIGRATIONS.forEach(name -> project.writeTable(name, name.substring(16)));
        CyclicBarrier start = new CyclicBarrier(MANAGERS);
        ExecutorService threads = Executors.newFixedThreadPool(MANAGERS);
        List<Future<MigrationRun>> runs = new ArrayList<>();
        for (int i = 0; i < MANAGERS; i++) {
            runs.add(threads.submit(() -> migrate(start)));
        }
        threads.shutdown();

        List<String> applied = new ArrayList<>();
        for (Future<MigrationRun> run : runs) {
            applied.addAll(run.get().applied());
            assertThat(run.get().applied().size() + run.get().appliedBefore())
                    .as("what is there when a run ends, whoever did it")
                    .isEqualTo(MIGRATIONS.size());
        }
        assertThat(applied).containsExactlyElementsOf(MIGRATIONS);
        assertAllIsThere();
    }

    private void assertAllIsThere() throws SQLException {
        assertThat(project.state().history())
                .containsExactlyElementsOf(MIGRATIONS.stream().map(name -> "1 " + name).toList());
        assertThat(project.state().schema().lines())
                .filteredOn(line -> line.matches("(?i)table t\\d"))
                .hasSize(MIGRATIONS.size());
    }
}
