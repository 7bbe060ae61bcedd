package io.github.herogold.orm.cli;

/** The entry point of {@code java -jar herogold-orm-cli.jar}. */
public final class Main {
    private Main() {}

    /**
     * Runs a command and exits with its code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        Logging.quiet();
        System.exit(CommandLineFactory.create(arguments).execute(arguments));
    }
}
