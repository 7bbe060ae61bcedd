package io.github.herogold.orm.cli;

import io.github.herogold.orm.settings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Loads the classes that commands need, by running commands. The launcher starts it to make its
 * class-data archive; nobody sees what it prints.
 */
final class Training {
    // Without a server these would not be loaded; none of them needs what is not in the jar.
    private static final List<String> DRIVER =
            List.of(
                    "org/postgresql/core/",
                    "org/postgresql/geometric/",
                    "org/postgresql/jdbc/",
                    "org/postgresql/util/");

    // A migration of statements alone needs no unit of persistence, and so loads no Hibernate.
    private static final String ASKING_FOR_ENTITIES =
            """
            import io.github.herogold.orm.migrations.Migration;
            import io.github.herogold.orm.migrations.MigrationRecord;
            import jakarta.persistence.EntityManager;

            class AskForEntities extends Migration {
                @Override
                public void up(EntityManager em) {
                    em.createQuery("from MigrationRecord", MigrationRecord.class).getResultList();
                }

                @Override
                public void down(EntityManager em) {}
            }
            """;

    private Training() {}

    /**
     * Runs commands on a database in a temporary directory.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Logging.quiet();
        loadDriver();
        Path directory = Files.createTempDirectory("herogold-training-");
        try {
            run(directory);
        } finally {
            delete(directory);
        }
    }

    private static void run(Path directory) throws IOException {
        Surroundings surroundings = new Surroundings(directory, Map.of());
        String dir = "--dir=" + directory;
        String url = "--url=jdbc:h2:" + directory.resolve("training");
        execute(surroundings, "--help");
        execute(surroundings, "migrate:make", "create_training_table", "--sql", dir);
        execute(surroundings, "migrate", dir, url);
        Files.writeString(directory.resolve("20260101_ask_for_entities.java"), ASKING_FOR_ENTITIES);
        execute(surroundings, "migrate", dir, url);
        // The second in Java, as only a JDK has the compiler.
        execute(surroundings, "migrate:make", "add_name_to_training", dir);
        execute(surroundings, "migrate", dir, url);
        execute(surroundings, "migrate", dir, url);
        execute(surroundings, "migrate:status", dir, url);
        execute(surroundings, "migrate:status", "--json", dir, url);
        execute(surroundings, "migrate:rollback", dir, url);
        execute(
                surroundings,
                "migrate:status",
                dir,
                "--url=jdbc:postgresql://127.0.0.1:1/training");
    }

    private static void execute(Surroundings surroundings, String... arguments) {
        CommandLineFactory.create(surroundings, arguments).execute(arguments);
    }

    private static void loadDriver() throws IOException, ClassNotFoundException {
        try (JarFile jar = new JarFile(System.getProperty("java.class.path"))) {
            for (String name : jar.stream().map(JarEntry::getName).toList()) {
                if (name.endsWith(".class") && DRIVER.stream().anyMatch(name::startsWith)) {
                    String type = name.substring(0, name.length() - ".class".length());
                    Class.forName(type.replace('/', '.'), false, Training.class.getClassLoader());
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
