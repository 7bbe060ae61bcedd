package io.github.herogold.orm.engine.compile;

import io.github.herogold.orm.engine.text.Phrases;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.Migration;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of Java files that cannot be used. */
final class Messages {
    private Messages() {}

    static InvalidMigrationException unloadable(String className, Throwable cause) {
        if (cause instanceof UnsupportedClassVersionError newer) {
            return new InvalidMigrationException(
                    "The class %s cannot be loaded: %s"
                            .formatted(className, Phrases.newerJava(newer)),
                    cause);
        }
        return new InvalidMigrationException(
                ("The class %s cannot be loaded: %s. Is something that it uses missing from the"
                                + " class path?")
                        .formatted(className, cause),
                cause);
    }

    static InvalidMigrationException noCompiler(String origin, String module) {
        return new InvalidMigrationException(
                ("%s cannot be compiled: this Java installation has no compiler, or not all of it"
                     + " (the module %s is missing). Run it with a JDK, or put the compiled"
                     + " migration on the class path.")
                        .formatted(origin, module));
    }

    static InvalidMigrationException doesNotCompile(String origin, List<String> errors) {
        return new InvalidMigrationException(
                "%s does not compile:%s"
                        .formatted(
                                origin,
                                errors.stream()
                                        .map(e -> "\n  " + e)
                                        .collect(Collectors.joining())));
    }

    static InvalidMigrationException noMigrationIn(String origin) {
        return new InvalidMigrationException(
                "%s holds no migration. Write one class in it that extends Migration."
                        .formatted(origin));
    }

    static InvalidMigrationException severalMigrationsIn(
            String origin, List<Class<? extends Migration>> migrations) {
        return new InvalidMigrationException(
                "%s holds several migrations: %s. Give each a file of its own."
                        .formatted(
                                origin,
                                migrations.stream()
                                        .map(Class::getName)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
    }

    static InvalidMigrationException noConstructor(
            String origin, Class<?> migration, Exception cause) {
        return new InvalidMigrationException(
                "%s: %s cannot be made. Give it a constructor without parameters."
                        .formatted(origin, migration.getName()),
                cause);
    }

    static InvalidMigrationException constructorThrows(
            String origin, Class<?> migration, Throwable cause) {
        return new InvalidMigrationException(
                "%s: the constructor of %s throws %s. Do the work in up and down."
                        .formatted(origin, migration.getName(), cause),
                cause);
    }
}
