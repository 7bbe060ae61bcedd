package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.testing.MigratedDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A run of test classes, by JUnit, inside a test. */
final class Run {
    private final EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");

    private Run() {}

    static Run of(Class<?>... testClasses) {
        Run run = new Run();
        Stream.of(testClasses).forEach(testClass -> run.kit.selectors(selectClass(testClass)));
        return run;
    }

    /** Names a database; without, H2 in memory is used. */
    Run on(Address address) {
        kit.configurationParameter(MigratedDatabase.URL, address.url());
        kit.configurationParameter(MigratedDatabase.USER, address.user());
        kit.configurationParameter(MigratedDatabase.PASSWORD, address.password());
        return this;
    }

    /** Runs two classes at a time. */
    Run inParallel() {
        kit.configurationParameter("junit.jupiter.execution.parallel.enabled", "true");
        kit.configurationParameter(
                "junit.jupiter.execution.parallel.mode.classes.default", "concurrent");
        kit.configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed");
        kit.configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
        return this;
    }

    /** Runs them; so many tests have to succeed, and nothing may fail. */
    void assertSucceeds(int tests) {
        EngineExecutionResults results = kit.execute();
        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** Runs them, and gives what was thrown by tests and classes. */
    List<Throwable> failures() {
        return failures(kit.execute());
    }

    private static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents().finished().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }
}
