package io.github.herogold.orm.cli;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.tasks.ExitCode;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person what went wrong, and a script by the exit code. */
final class ErrorPrinter implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception exception, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        String message =
                exception instanceof OrmException
                        ? exception.getMessage()
                        : "Unexpected error: " + exception + ". Run it with --debug to see more.";
        err.println(commandLine.getColorScheme().errorText("Error: " + message));
        HeroGold root = (HeroGold) commandLine.getCommandSpec().root().userObject();
        if (root.isDebugging()) {
            exception.printStackTrace(err);
        }
        return ExitCode.of(exception).code();
    }
}
