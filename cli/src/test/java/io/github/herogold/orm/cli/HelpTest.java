package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    private static final List<String> CONNECTION =
            List.of(
                    "--url",
                    "--user",
                    "--password",
                    "--profile",
                    "--dir",
                    "--classpath",
                    "-cp",
                    "--table",
                    "--json",
                    "--lock-timeout",
                    "--lock-wait",
                    "--statement-timeout");

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("migrate:make", List.of("<name>", "--dir", "--sql", "--json")),
                Arguments.of(
                        "migrate:generate",
                        List.of(
                                "<name>",
                                "--dir",
                                "--classpath",
                                "--packages",
                                "--classes",
                                "--property",
                                "--target-database",
                                "--rename",
                                "--rename-table",
                                "--drop",
                                "--fill",
                                "--fill-down",
                                "--check",
                                "--pretend",
                                "--record",
                                "--json")),
                Arguments.of(
                        "migrate",
                        with(
                                "--target",
                                "--step",
                                "--pretend",
                                "--check",
                                "--one-transaction",
                                "--in-order",
                                "--accept-changed",
                                "--schemas",
                                "--schemas-from",
                                "--parallel")),
                Arguments.of("migrate:fresh", with("--force")),
                Arguments.of(
                        "migrate:rollback", with("--steps", "--migrations", "--to", "--pretend")),
                Arguments.of("migrate:redo", with("--steps", "--migrations", "--to", "--force")),
                Arguments.of("migrate:refresh", with("--force")),
                Arguments.of("migrate:baseline", with("<migration>")),
                Arguments.of("migrate:resolve", with("<migration>", "--applied", "--rolled-back")),
                Arguments.of("migrate:status", with("--check", "--schemas", "--schemas-from")),
                Arguments.of("migrate:reset", with("--force", "--pretend")),
                Arguments.of("migrate:forget", with("<migration>", "--force")),
                Arguments.of("migrate:squash", with("<name>", "--to")),
                Arguments.of("db:seed", with("--dir")),
                Arguments.of("doctor", with()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandListsItsOptions(String command, List<String> options) {
        Outcome help = Workspace.execute(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .startsWith("Usage: herogold " + command + " ")
                .contains(options)
                .contains("--help", "--version", "--debug")
                .contains("Exit codes:");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpAndTheNameOfACommandIsTheSame(String command) {
        assertThat(Workspace.execute("help", command))
                .isEqualTo(Workspace.execute(command, "--help"));
    }

    @Test
    void withoutACommandHelpListsTheCommandsAndTheExitCodes() {
        Outcome help = Workspace.execute("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains(commands().map(command -> "  " + command.get()[0] + " ").toList())
                .contains("generate-completion")
                .containsSubsequence("  0 ", "  1 ", "  2 ", "  3 ", "  4 ", "  5 ");
    }

    @Test
    void theVersionIsOneLine() {
        Outcome version = Workspace.execute("--version");

        assertThat(version.code()).isZero();
        assertThat(version.lines()).singleElement().asString().startsWith("HeroGold ORM ");
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        Outcome completion = Workspace.execute("generate-completion");

        assertThat(completion.code()).isZero();
        assertThat(completion.out())
                .contains("complete -F _herogold_in_bash herogold", "compdef _herogold_in_zsh")
                .contains("migrate:rollback) echo '", "--steps=text", "--to=migration")
                .doesNotContain("@COMMANDS@", "@OPTIONS@");
        assertThat(completion.err()).isEmpty();
    }

    private static List<String> with(String... own) {
        return Stream.concat(CONNECTION.stream(), Stream.of(own)).toList();
    }
}
