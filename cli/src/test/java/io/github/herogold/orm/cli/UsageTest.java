package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("Missing required subcommand", "herogold --help"),
                mistake("Unknown argument: migrat", "herogold --help", "migrat"),
                mistake("Unknown option: --dri", "herogold migrate --help", "migrate", "--dri=x"),
                mistake("Unknown argument: x", "herogold migrate --help", "migrate", "x"),
                mistake("option '--url'", "herogold migrate --help", "migrate", "--url"),
                mistake(
                        "option '--step'",
                        "herogold migrate --help",
                        "migrate",
                        "--step",
                        "--step"),
                mistake(
                        "--classpath: /nowhere/x.jar does not exist.",
                        "herogold migrate:status --help",
                        "migrate:status",
                        "--classpath",
                        "/nowhere/x.jar"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldInAFewLines(String message, String help, String[] arguments) {
        Outcome refused = Workspace.execute(arguments);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines().findFirst().orElseThrow())
                .startsWith("Error: ")
                .contains(message);
        assertThat(refused.err().lines()).endsWith("Try: " + help).hasSizeLessThan(4);
    }

    @Test
    void whatWasMeantIsSuggested() {
        assertThat(Workspace.execute("migrate:rolback").err())
                .contains("Did you mean: herogold migrate:rollback");
        assertThat(Workspace.execute("migrate", "--tarrget=x").err()).contains("--target");
    }

    private static Arguments mistake(String message, String help, String... arguments) {
        return Arguments.of(message, help, arguments);
    }
}
