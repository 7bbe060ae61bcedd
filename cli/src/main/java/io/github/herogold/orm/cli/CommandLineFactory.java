package io.github.herogold.orm.cli;

import picocli.CommandLine;

/** Makes the parser of the command line. */
final class CommandLineFactory {
    private CommandLineFactory() {}

    static CommandLine create() {
        ErrorPrinter errors = new ErrorPrinter();
        return new CommandLine(new HeroGold())
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setUsageHelpAutoWidth(true);
    }
}
