package io.github.herogold.orm.servers;

import java.util.List;
import java.util.Map;

/** What lives in the memory of a server, asked from outside. */
final class Heap {
    private static final String ONE_EACH = "io.github.herogold.orm.persistence.Units";

    private Heap() {}

    /** How many applications with the library in them can still be reached. */
    static long applicationsIn(ProcessHandle server) {
        ServerProcess tool =
                ServerProcess.start(
                        Distribution.folder("heap"),
                        Map.of(),
                        List.of(
                                Jdk.current().home().resolve("bin/jcmd").toString(),
                                Long.toString(server.pid()),
                                // It collects garbage first, and has a line for each class loader.
                                "GC.class_histogram"));
        tool.awaitEnd();
        return tool.printed().lines().filter(line -> line.strip().endsWith(" " + ONE_EACH)).count();
    }
}
