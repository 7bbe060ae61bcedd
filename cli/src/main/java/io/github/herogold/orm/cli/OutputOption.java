package io.github.herogold.orm.cli;

import io.github.herogold.orm.tasks.Console;
import io.github.herogold.orm.tasks.JsonLines;
import io.github.herogold.orm.tasks.StatusFormat;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that says who reads what a command prints. */
final class OutputOption {
    private static final String JSON = "--json";

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = JSON, description = "Print JSON: an object a line; migrate:status an array.")
    private boolean json;

    Console console() {
        Terminal terminal = new Terminal(command.commandLine());
        return json ? new JsonLines(terminal) : terminal;
    }

    StatusFormat format() {
        return json ? StatusFormat.JSON : StatusFormat.TABLE;
    }

    /** Whether a command prints for programs, as far as its options have been read. */
    static boolean isForPrograms(CommandLine commandLine) {
        OptionSpec option = commandLine.getCommandSpec().findOption(JSON);
        return option != null && Boolean.TRUE.equals(option.getValue());
    }
}
