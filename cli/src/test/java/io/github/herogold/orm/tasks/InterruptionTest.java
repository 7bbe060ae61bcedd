package io.github.herogold.orm.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationStep;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private static final List<String> NAMES = List.of("20260101_a", "20260102_b");
    private final Interruption interruption = new Interruption();
    private final MigrationListener run = interruption.noting("", new MigrationListener() {});

    @Test
    void aRunThatIsInterruptedSaysWhatIsDoneAndThatItGoesOn() {
        run.runStarted(Direction.UP, NAMES);
        run.finished(new MigrationStep("20260101_a", Direction.UP, 1, 2), Duration.ZERO);

        assertThat(interruption.interrupt())
                .contains(
                        "Interrupted. Finished in this run: 20260101_a. The next run in the same"
                                + " direction finishes what it was in the middle of;"
                                + " migrate:status shows what is left.");
        assertThat(interruption.isInterrupted()).isTrue();
    }

    @Test
    void whatWasUndoneIsCalledSoAndSchemasAreNamed() {
        MigrationListener other = interruption.noting("b: ", new MigrationListener() {});
        other.runStarted(Direction.DOWN, NAMES);
        other.finished(new MigrationStep("20260101_a", Direction.DOWN, 1, 2), Duration.ZERO);

        assertThat(interruption.interrupt().orElseThrow())
                .contains("Finished in this run: b: 20260101_a (undone).");
    }

    @Test
    void ofAGreatManyTheLastAreNamed() {
        run.runStarted(Direction.UP, NAMES);
        for (int i = 10; i < 30; i++) {
            run.finished(new MigrationStep("202601" + i + "_m", Direction.UP, 1, 2), Duration.ZERO);
        }

        assertThat(interruption.interrupt().orElseThrow())
                .contains(
                        "Finished in this run: 20, the last of them 20260127_m, 20260128_m,"
                                + " 20260129_m.");
    }

    @Test
    void beforeTheFirstIsDoneNothingIs() {
        run.runStarted(Direction.UP, NAMES);

        assertThat(interruption.interrupt().orElseThrow())
                .contains("No migration was finished in this run.");
    }

    @Test
    void nothingIsToldBeforeARunNorBehindIt() {
        assertThat(interruption.interrupt()).isEmpty();

        run.runStarted(Direction.UP, NAMES);
        interruption.over();

        assertThat(interruption.interrupt()).isEmpty();
        assertThat(interruption.isInterrupted()).isFalse();
    }

    @Test
    void theOtherListenerHearsOfEverything() throws ReflectiveOperationException {
        List<String> heard = new ArrayList<>();
        MigrationListener other =
                (MigrationListener)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {MigrationListener.class},
                                (proxy, method, arguments) -> {
                                    heard.add(method.getName());
                                    return null;
                                });
        MigrationListener both = interruption.noting("", other);
        MigrationStep step = new MigrationStep("20260101_a", Direction.UP, 1, 2);

        for (Method method : MigrationListener.class.getMethods()) {
            Object[] arguments =
                    Stream.of(method.getParameterTypes())
                            .map(type -> argument(type, step))
                            .toArray();
            method.invoke(both, arguments);
        }

        assertThat(heard)
                .containsExactlyInAnyOrder(
                        Stream.of(MigrationListener.class.getMethods())
                                .map(Method::getName)
                                .toArray(String[]::new));
    }

    private static Object argument(Class<?> type, MigrationStep step) {
        return Stream.of(step, Direction.UP, NAMES, Duration.ZERO, "sql", 1)
                .filter(value -> type.isInstance(value) || (type == int.class && value.equals(1)))
                .findFirst()
                .orElseThrow();
    }
}
