package io.github.herogold.orm.cli;

import io.github.herogold.orm.cli.completion.CompletionCommand;
import io.github.herogold.orm.settings.Surroundings;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Makes the parser of the command line. */
final class CommandLineFactory {
    private static final List<Class<?>> COMMANDS =
            List.of(
                    MakeCommand.class,
                    GenerateCommand.class,
                    MigrateCommand.class,
                    RollbackCommand.class,
                    StatusCommand.class,
                    ResetCommand.class,
                    RedoCommand.class,
                    RefreshCommand.class,
                    BaselineCommand.class,
                    ResolveCommand.class,
                    FreshCommand.class,
                    ForgetCommand.class,
                    SquashCommand.class,
                    SeedCommand.class,
                    DoctorCommand.class,
                    CompletionCommand.class,
                    HelpCommand.class);

    private CommandLineFactory() {}

    /**
     * A parser for the arguments of one call.
     *
     * <p>Making the parser of a command takes longer than most of them run, so it has the one that
     * is called; it has all where that is not plain, or where one wants to know of the others.
     */
    static CommandLine create(Surroundings surroundings, String... arguments) {
        ErrorPrinter errors = new ErrorPrinter();
        CommandLine commandLine = new CommandLine(new HeroGold(surroundings));
        called(arguments).forEach(commandLine::addSubcommand);
        return commandLine
                .setExecutionStrategy(new SettingsAsOptions())
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setUsageHelpAutoWidth(true);
    }

    private static List<Class<?>> called(String... arguments) {
        return COMMANDS.stream()
                .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
                .filter(command -> command.getPackage() == CommandLineFactory.class.getPackage())
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
