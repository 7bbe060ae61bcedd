package io.github.herogold.orm.benchmarks.migrations;

import java.io.File;
import java.nio.file.Files;
import java.util.List;

/**
 * A process from start to end, when everything is applied.
 *
 * @param workshop where projects are set up
 * @param server where the databases are
 * @param action what the process does
 */
record FreshProcess(Workshop workshop, DatabaseServer server, Action action) implements Work {

    @Override
    public Turn prepare(Contender contender) throws Exception {
        List<String> command = workshop.createApplied(contender, server).command(action);
        return () -> Measurement.of(ProcessorTime::ofChildren, () -> run(command));
    }

    /** The launcher is to take the same JVM as the others, and no JVM to tell of its options. */
    static ProcessBuilder likeTheOthers(ProcessBuilder builder) {
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    private void run(List<String> command) throws Exception {
        File output = workshop.folder().resolve("output.txt").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        // No project: what that one needs is asked of Maven.
                        .directory(workshop.folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .redirectInput(new File("/dev/null"));
        int code = likeTheOthers(builder).start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    String.join(" ", command)
                            + " ended with "
                            + code
                            + "\n"
                            + Files.readString(output.toPath()));
        }
    }
}
