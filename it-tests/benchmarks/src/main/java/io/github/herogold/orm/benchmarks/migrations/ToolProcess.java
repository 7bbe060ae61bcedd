package io.github.herogold.orm.benchmarks.migrations;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** The program of a tool that comes without one: a JVM with the jars of that tool alone. */
final class ToolProcess {

    private ToolProcess() {}

    /**
     * Does one thing with one tool.
     *
     * @param args the class of the tool, the action, URL, user and directory
     * @throws Exception if the tool fails
     */
    public static void main(String[] args) throws Exception {
        MigrationTool tool =
                Class.forName(args[0])
                        .asSubclass(MigrationTool.class)
                        .getDeclaredConstructor()
                        .newInstance();
        Address address = new Address(args[2], args[3]);
        Path directory = Path.of(args[4]);
        if (args[1].equals("MIGRATE")) {
            tool.migrate(address, directory);
        } else {
            tool.status(address, directory, System.out);
        }
    }

    static List<String> command(
            MigrationTool tool, Action action, Address address, Path directory) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                classPath(tool, address),
                ToolProcess.class.getName(),
                tool.getClass().getName(),
                action.name(),
                address.url(),
                address.user(),
                directory.toString());
    }

    private static String classPath(MigrationTool tool, Address address) {
        List<String> prefixes = new ArrayList<>(tool.jars());
        prefixes.add(address.url().startsWith("jdbc:h2:") ? "h2-" : "postgresql-");
        List<String> classPath = new ArrayList<>();
        classPath.add(ownClasses());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            String name = Path.of(entry).getFileName().toString();
            if (prefixes.stream().anyMatch(name::startsWith)) {
                classPath.add(entry);
            }
        }
        return String.join(File.pathSeparator, classPath);
    }

    private static String ownClasses() {
        CodeSource source = ToolProcess.class.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString())).toString();
    }
}
