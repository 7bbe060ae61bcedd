package io.github.herogold.orm.it.faults;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.faults.Killer.Doom;
import io.github.herogold.orm.it.faults.SideBySide.Trial;
import io.github.herogold.orm.migrations.MigrationSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that runs migrations is killed between any two of its calls to the database, and before
 * the first and after the last. After a call is before the next: nothing happens between.
 *
 * <p>The system property {@code herogold.kill.stride} says at which of them; 1 is the proof.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
class KillTest {
    private static final Path DIRECTORY = Migrations.directory("ten");
    private static final MigrationSource MIGRATIONS = MigrationSource.directory(DIRECTORY);

    private static final int STRIDE = Integer.getInteger("herogold.kill.stride", 3);

    /** How many runs die with one process; each has a few connections. */
    private static final int RUNS_OF_A_PROCESS = 15;

    @Parameter private TestDatabase database;
    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> theNextRunFinishesWhatAKilledOneBegan() throws Exception {
        Deployment undisturbed = new Deployment(fresh(), MIGRATIONS);
        Calls calls = new Calls();
        undisturbed.run(calls);
        Outcome expected = undisturbed.outcome();
        return SideBySide.tests(
                killBeforeEach(calls.made().size()).stream()
                        .map(killed -> trial(killed, calls.made(), expected))
                        .toList());
    }

    private static Trial trial(Doom killed, List<String> calls, Outcome expected) {
        Deployment deployment = new Deployment(killed.address(), MIGRATIONS);
        return new Trial(
                "killed before call %d: %s"
                        .formatted(killed.calls() + 1, calls.get(killed.calls())),
                () -> deployment.finish(expected));
    }

    private List<Doom> killBeforeEach(int calls) throws Exception {
        List<Callable<List<Doom>>> processes = new ArrayList<>();
        for (int i = 0; i < calls; i += RUNS_OF_A_PROCESS * STRIDE) {
            int first = i;
            int end = Math.min(calls, first + RUNS_OF_A_PROCESS * STRIDE);
            processes.add(
                    () ->
                            killBefore(
                                    IntStream.range(first, end)
                                            .filter(call -> call % STRIDE == 0)));
        }
        return SideBySide.results(processes).stream().flatMap(List::stream).toList();
    }

    private List<Doom> killBefore(IntStream calls) throws Exception {
        List<Doom> runs = calls.mapToObj(call -> new Doom(fresh(), call)).toList();
        new Killer(folder, DIRECTORY).kill(runs);
        return runs;
    }

    private Address fresh() {
        return Databases.durable(database.fresh());
    }
}
