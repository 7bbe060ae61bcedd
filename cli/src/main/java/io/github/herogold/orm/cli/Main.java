package io.github.herogold.orm.cli;

import java.sql.DriverManager;

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
        findDrivers();
        System.exit(CommandLineFactory.create(arguments).execute(arguments));
    }

    // It takes almost as long as reading the command line, and few commands do without.
    private static void findDrivers() {
        Thread thread = new Thread(DriverManager::drivers, "drivers");
        thread.setDaemon(true);
        thread.start();
    }
}
