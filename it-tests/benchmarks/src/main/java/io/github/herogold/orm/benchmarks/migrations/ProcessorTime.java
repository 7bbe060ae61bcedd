package io.github.herogold.orm.benchmarks.migrations;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Clocks of processor time, in nanoseconds. */
final class ProcessorTime {
    private static final Path STATISTICS = Path.of("/proc/self/stat");
    private static final long NANOS_OF_A_TICK = 10_000_000;

    private ProcessorTime() {}

    /** The time of this JVM with all its threads. */
    static long ofThisProcess() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The time of all processes that this JVM has started and that have ended; 0 off Linux. */
    static long ofChildren() {
        if (!Files.exists(STATISTICS)) {
            return 0;
        }
        try {
            // proc_pid_stat(5): "cutime" and "cstime" are the fields 16 and 17, and the name of the
            // program, field 2, is in parentheses.
            String line = Files.readString(STATISTICS);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * NANOS_OF_A_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
