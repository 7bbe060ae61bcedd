package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.source.DirectorySource;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.source.Source;
import io.github.herogold.orm.sql.SqlDialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process with options of its own that loads the only migration of a directory. */
final class OtherJvm {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private OtherJvm() {}

    /**
     * Looks at the migration as a status does, and loads it as a run does.
     *
     * @param arguments the directory
     */
    public static void main(String[] arguments) {
        Source source = new DirectorySource(Path.of(arguments[0]), OtherJvm.class.getClassLoader());
        KnownMigration known = source.discover().iterator().next();
        say("Status", known::facts);
        say("Run", () -> known.load(SqlDialect.H2));
    }

    private static void say(String what, Runnable work) {
        try {
            work.run();
            System.out.println(what + ": well");
        } catch (InvalidMigrationException e) {
            System.out.println(what + ": " + e.getMessage());
        }
    }

    /** What such a process prints. */
    static List<String> load(Path directory, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(OtherJvm.class.getName(), directory.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Else Java would tell of its options.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.lines().toList();
    }
}
