package io.github.herogold.orm.cli;

import io.github.herogold.orm.settings.Surroundings;
import io.github.herogold.orm.tasks.Interruption;
import java.sql.DriverManager;
import picocli.CommandLine;

/** The entry point of {@code java -jar herogold-orm-cli.jar}. */
public final class Main {
    private Main() {}

    /**
     * Runs a command and exits with its code.
     *
     * @param arguments the command and its options
     * @throws InterruptedException if this thread is interrupted before the command runs
     */
    public static void main(String[] arguments) throws InterruptedException {
        // Each takes as long as the other, and almost every command needs both.
        Thread preparation = new Thread(Main::prepare, "preparation");
        preparation.start();
        CommandLine commandLine = CommandLineFactory.create(Surroundings.ofProcess(), arguments);
        preparation.join();
        Interruption interruption = HeroGold.of(commandLine.getCommandSpec()).interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(interruption), "interruption"));
        int code = commandLine.execute(arguments);
        interruption.over();
        System.exit(code);
    }

    private static void tell(Interruption interruption) {
        interruption.interrupt().ifPresent(System.err::println);
    }

    private static void prepare() {
        Logging.quiet();
        DriverManager.drivers();
    }
}
