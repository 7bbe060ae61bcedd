package io.github.herogold.orm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.faults.ChildProcess.Result;
import io.github.herogold.orm.migrations.MigrationSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many processes of the command line migrate one database at once, as the instances of an
 * application do that are started together.
 *
 * <p>The system property {@code herogold.race.rounds} says how often, if it is to be a proof.
 */
@ParameterizedClass(name = "{0}")
@EnumSource
class RaceTest {
    private static final Path DIRECTORY = Migrations.directory("ten");
    private static final String JAR = System.getProperty("herogold.cli.jar");
    private static final int PROCESSES = 32;
    private static final int ROUNDS = Integer.getInteger("herogold.race.rounds", 1);

    @Parameter private DatabaseServer server;
    @TempDir private Path folder;

    @Test
    void oneProcessAppliesEachMigrationOnce() throws Exception {
        assertEachIsAppliedOnce(1);
    }

    @TestFactory
    Stream<DynamicTest> manyProcessesApplyEachMigrationOnce() {
        return IntStream.rangeClosed(1, ROUNDS)
                .mapToObj(
                        round ->
                                DynamicTest.dynamicTest(
                                        "round " + round,
                                        () -> assertEachIsAppliedOnce(PROCESSES)));
    }

    private void assertEachIsAppliedOnce(int processes) throws Exception {
        Deployment alone = new Deployment(server.fresh(), MigrationSource.directory(DIRECTORY));
        List<String> names = alone.run();
        Address address = server.fresh();

        List<Result> results = migrate(processes, address);

        assertThat(results).allMatch(result -> result.code() == 0);
        assertThat(results.stream().flatMap(RaceTest::applied))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(Outcome.of(address)).isEqualTo(alone.outcome());
    }

    private List<Result> migrate(int processes, Address address)
            throws IOException, InterruptedException {
        List<ChildProcess> started = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            started.add(start(address));
        }
        List<Result> results = new ArrayList<>();
        for (ChildProcess process : started) {
            results.add(process.await());
        }
        return results;
    }

    private ChildProcess start(Address address) throws IOException {
        return ChildProcess.start(
                folder,
                Map.of(
                        "HEROGOLD_URL", address.url(),
                        "HEROGOLD_USER", address.user(),
                        "HEROGOLD_PASSWORD", address.password()),
                List.of("-jar", JAR, "migrate", "--dir", DIRECTORY.toString()));
    }

    private static Stream<String> applied(Result result) {
        return result.output()
                .lines()
                .filter(line -> line.matches("Applied \\d{8}_.*"))
                .map(line -> line.replaceAll("Applied (\\w+).*", "$1"));
    }
}
