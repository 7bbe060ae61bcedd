package io.github.herogold.orm.benchmarks.migrations;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program that runs the benchmarks and prints a table of each. */
final class Main {
    private static final PrintStream OUT = System.out;

    private Main() {}

    /**
     * Runs the benchmarks.
     *
     * @param args options, see {@link Options#parse}
     * @throws Exception if a tool fails
     */
    public static void main(String[] args) throws Exception {
        Options options = Options.parse(args);
        // Processes of their own log as they do by default, into a file.
        Logger.getLogger("").setLevel(Level.OFF);
        OUT.printf(
                "Java %s, %d processors%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
        try (Workshop workshop = new Workshop()) {
            for (Benchmark benchmark : options.benchmarks()) {
                run(benchmark, options, workshop);
            }
        }
    }

    private static void run(Benchmark benchmark, Options options, Workshop workshop)
            throws Exception {
        String before = load();
        Rounds rounds = options.rounds(benchmark);
        List<Lane> lanes =
                rounds.run(
                        benchmark.contenders(options),
                        benchmark.work(workshop),
                        step -> System.err.println(benchmark + ": " + step));
        OUT.printf("%n### %s%n%n", benchmark.title());
        OUT.print(new Table(lanes, benchmark.reference(options)).markdown());
        OUT.printf(
                "%n%d counted rounds after %d. Load of the machine: %s before, %s after.%n",
                rounds.counted(), rounds.warmUps(), before, load());
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", load);
    }
}
