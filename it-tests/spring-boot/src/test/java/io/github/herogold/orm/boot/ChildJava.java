package io.github.herogold.orm.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java, whose errors are among what it prints. */
final class ChildJava {
    /** For what runs so briefly that good code is not worth its while. */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    private ChildJava() {}

    /** All that it prints until it ends. */
    static String output(List<String> arguments) throws IOException, InterruptedException {
        Process java = start(arguments);
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        java.waitFor();
        return output;
    }

    static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
