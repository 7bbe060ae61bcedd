package io.github.herogold.orm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.faults.SideBySide.Trial;
import io.github.herogold.orm.migrations.MigrationSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection to the server is cut at any message that a run sends.
 *
 * <p>The system property {@code herogold.cut.stride} says at which of them; 1 is the proof.
 */
@ParameterizedClass(name = "{0}")
@EnumSource
class ConnectionCutTest {
    private static final int STRIDE = Integer.getInteger("herogold.cut.stride", 11);

    @Parameter private DatabaseServer server;
    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> theNextRunFinishesWhatWasCut() throws Exception {
        MigrationSource migrations = Migrations.compiled("ten", folder);
        Deployment undisturbed = new Deployment(server.fresh(), migrations);
        int messages = messages(undisturbed);
        Outcome expected = undisturbed.outcome();
        List<Trial> trials = new ArrayList<>();
        for (Cut cut : Cut.values()) {
            for (int i = 1; i <= messages; i += STRIDE * cut.every()) {
                int message = i;
                trials.add(
                        new Trial(
                                cut + " at message " + message,
                                () ->
                                        cutAndFinish(
                                                new Deployment(server.fresh(), migrations),
                                                cut,
                                                message,
                                                expected)));
            }
        }
        return SideBySide.tests(trials);
    }

    private static int messages(Deployment deployment) throws Exception {
        try (CuttingProxy proxy =
                new CuttingProxy(deployment.address(), Cut.REQUEST_LOST, Integer.MAX_VALUE)) {
            new Deployment(proxy.address(), deployment.migrations()).run();
            return proxy.messages();
        }
    }

    private static void cutAndFinish(Deployment deployment, Cut cut, int message, Outcome expected)
            throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(deployment.address(), cut, message)) {
            Deployment cutOff = new Deployment(proxy.address(), deployment.migrations());
            Throwable thrown = catchThrowable(cutOff::run);
            if (thrown == null) {
                // What is cut when all is done need not disturb anybody.
                expected.requireReachedBy(deployment.outcome());
            } else {
                assertThat(thrown)
                        .isInstanceOf(OrmException.class)
                        .message()
                        .as("what was being done, or where")
                        .containsPattern("2026\\d{4}_\\w+|table migrations|jdbc:|^The lock ");
            }
            proxy.awaitNoConnection();
        }
        deployment.finish(expected);
    }
}
