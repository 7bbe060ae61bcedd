package io.github.herogold.orm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.faults.SideBySide.Trial;
import io.github.herogold.orm.migrations.MigrationSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that runs migrations is killed while the database executes a statement of them. */
@ParameterizedClass(name = "{0}")
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
class KillInsideStatementTest {
    private static final Path DIRECTORY = Migrations.directory("slow");

    @Parameter private TestDatabase database;
    @TempDir private Path folder;

    /** What a server makes of the statement whose client is gone. */
    private enum Fate {
        /** It goes on to the end, while the next run begins. */
        CONTINUED,
        /** It is aborted. */
        ABORTED
    }

    @TestFactory
    Stream<DynamicTest> theNextRunFinishesWhatAKilledOneBegan() throws SQLException {
        Deployment undisturbed = fresh();
        undisturbed.run();
        Outcome expected = undisturbed.outcome();
        List<Trial> trials = new ArrayList<>();
        for (SlowStatement statement : statements()) {
            for (Fate fate : fates()) {
                trials.add(
                        new Trial(
                                "killed inside " + statement + ", which is " + fate,
                                () -> killed(statement, fate).finish(expected)));
            }
        }
        return SideBySide.tests(trials);
    }

    private Set<SlowStatement> statements() {
        return database == TestDatabase.POSTGRESQL
                ? EnumSet.allOf(SlowStatement.class)
                : EnumSet.complementOf(EnumSet.of(SlowStatement.CREATE_INDEX_CONCURRENTLY));
    }

    private Set<Fate> fates() {
        return database == TestDatabase.H2_FILE
                ? EnumSet.of(Fate.ABORTED)
                : EnumSet.allOf(Fate.class);
    }

    private Deployment killed(SlowStatement statement, Fate fate) throws Exception {
        Deployment deployment = fresh();
        Killer killer = new Killer(folder, DIRECTORY);
        if (database == TestDatabase.H2_FILE) {
            killer.kill(deployment.address(), statement.argumentInTheMiddle());
            return deployment;
        }
        ChildProcess child = killer.start(deployment.address());
        Optional<Session> session =
                Session.executing(statement.pattern(), deployment.address(), child.process());
        if (session.isEmpty()) {
            // The statement takes two seconds, which a busy machine may let pass.
            assertThat(child.await().output()).contains(DoomedProcess.NOT_KILLED);
            return killed(statement, fate);
        }
        child.process().destroyForcibly().waitFor();
        if (fate == Fate.ABORTED) {
            session.get().end();
        }
        return deployment;
    }

    private Deployment fresh() {
        return new Deployment(
                Databases.durable(database.fresh()), MigrationSource.directory(DIRECTORY));
    }
}
