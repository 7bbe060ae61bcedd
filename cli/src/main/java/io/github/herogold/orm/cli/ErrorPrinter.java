package io.github.herogold.orm.cli;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.facts.Fact;
import io.github.herogold.orm.facts.Key;
import io.github.herogold.orm.facts.Kind;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.JsonLines;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what went wrong, and a script by the exit code. */
final class ErrorPrinter implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception exception, CommandLine commandLine, ParseResult parsed) {
        HeroGold root = HeroGold.of(commandLine.getCommandSpec());
        if (root.interruption().isInterrupted()) {
            // Drivers close their connections while the process ends.
            return ExitCode.FAILED.code();
        }
        String message =
                exception instanceof OrmException
                        ? String.valueOf(exception.getMessage())
                        : "Unexpected error: " + exception + ". Run it with --debug to see more.";
        print(commandLine, message);
        if (OutputOption.isForPrograms(commandLine)) {
            print(commandLine, message, ExitCode.of(exception));
        }
        if (root.isDebugging()) {
            exception.printStackTrace(commandLine.getErr());
        }
        return ExitCode.of(exception).code();
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine commandLine = exception.getCommandLine();
        String message =
                exception instanceof UnmatchedArgumentException unmatched
                        ? unknown(unmatched)
                        // What picocli says of a group of options begins so already.
                        : String.valueOf(exception.getMessage()).replaceFirst("^Error: ", "");
        print(commandLine, message);
        // Reading the options has ended at the one that is wrong.
        if (OutputOption.isForPrograms(commandLine) || List.of(arguments).contains("--json")) {
            print(commandLine, message, ExitCode.USAGE);
        }
        UnmatchedArgumentException.printSuggestions(exception, commandLine.getErr());
        String command = commandLine.getCommandSpec().qualifiedName();
        commandLine.getErr().println("Try: " + command + " --help");
        return ExitCode.USAGE.code();
    }

    /** Leaves the value out: it may be the password behind a misspelt option. */
    private static String unknown(UnmatchedArgumentException exception) {
        return (exception.isUnknownOption() ? "Unknown option: " : "Unknown argument: ")
                + exception.getUnmatched().get(0).replaceFirst("=.*", "");
    }

    private static void print(CommandLine commandLine, String message) {
        commandLine.getErr().println(commandLine.getColorScheme().errorText("Error: " + message));
    }

    private static void print(CommandLine commandLine, String message, ExitCode code) {
        new JsonLines(new Terminal(commandLine))
                .tell(
                        Fact.of(Kind.ERROR, message)
                                .with(Key.MESSAGE, message)
                                .with(Key.EXIT, code.code()));
    }
}
