package io.github.herogold.orm.it.faults;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.faults.Killer.Doom;
import io.github.herogold.orm.it.faults.SideBySide.Trial;
import io.github.herogold.orm.migrations.MigrationSource;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed that has H2 in it, with commits that are not in the file yet.
 *
 * <p>Of the runs that die with it the first have been waiting for longer than H2 does, and the last
 * have not.
 */
class UnwrittenCommitsTest {
    private static final Path DIRECTORY = Migrations.directory("ten");
    private static final int RUNS = 12;

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> theNextRunFinishesWhatIsInTheFile() throws Exception {
        MigrationSource migrations = MigrationSource.directory(DIRECTORY);
        Deployment undisturbed = new Deployment(TestDatabase.H2_FILE.fresh(), migrations);
        Calls calls = new Calls();
        undisturbed.run(calls);
        Outcome expected = undisturbed.outcome();
        List<Doom> killed = doomed(calls.made().size() - 1);
        new Killer(folder, DIRECTORY).kill(killed);
        return SideBySide.tests(
                killed.stream()
                        .map(
                                doom ->
                                        new Trial(
                                                "killed after " + doom.calls() + " calls",
                                                () ->
                                                        new Deployment(doom.address(), migrations)
                                                                .finish(expected)))
                        .toList());
    }

    /** From the middle to the last call. */
    private static List<Doom> doomed(int last) {
        return IntStream.range(0, RUNS)
                .map(i -> last / 2 + (last - last / 2) * i / (RUNS - 1))
                .mapToObj(call -> new Doom(TestDatabase.H2_FILE.fresh(), call))
                .toList();
    }
}
