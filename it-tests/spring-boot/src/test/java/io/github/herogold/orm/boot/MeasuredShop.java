package io.github.herogold.orm.boot;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** A program that starts the shop, and says how long its Java has worked for that. */
final class MeasuredShop {
    /** What it says: seconds of the clock, and of the processor. */
    static final Pattern MEASURED = Pattern.compile("Measured: ([0-9.]+) s, ([0-9.]+) s");

    private MeasuredShop() {}

    public static void main(String[] arguments) {
        ShopApplication.main(arguments);
        long elapsed = ManagementFactory.getRuntimeMXBean().getUptime();
        Duration processor = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "Measured: %.3f s, %.3f s%n",
                elapsed / 1_000.0,
                processor.toMillis() / 1_000.0);
    }
}
