package io.github.herogold.orm.cli.completion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands. */
@Command(
        name = "generate-completion",
        description = {
            "Prints the completion of commands, options and migrations for bash and zsh.",
            "To install it: herogold generate-completion >>~/.bashrc, or ~/.zshrc."
        })
public final class CompletionCommand implements Runnable {
    @Spec private CommandSpec command;

    /** For picocli. */
    public CompletionCommand() {}

    @Override
    public void run() {
        command.commandLine().getOut().print(CompletionScript.of(command.root()));
        command.commandLine().getOut().flush();
    }
}
