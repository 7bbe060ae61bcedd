package io.github.herogold.orm.settings;

import io.github.herogold.orm.tasks.ConfigurationException;
import java.nio.file.Path;
import java.util.Optional;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static String embeddedDefault() {
        return "the default; name another with --url, HEROGOLD_URL or url in herogold.properties";
    }

    static ConfigurationException unreadable(Path file, String kind, Exception cause) {
        // Not the message of the cause, which may quote a password.
        return new ConfigurationException(
                file
                        + " cannot be read ("
                        + cause.getClass().getSimpleName()
                        + "). It has to be "
                        + kind
                        + ".",
                Optional.of(cause));
    }

    static ConfigurationException notKept(String key, String value, Path file, Exception cause) {
        return new ConfigurationException(
                "%s = %s could not be written to %s (%s). The migration is there; write that line yourself."
                        .formatted(key, value, file, cause.getClass().getSimpleName()),
                Optional.of(cause));
    }

    static String askingMaven(String command, String kept) {
        return "Asking "
                + command
                + " for the class path of the project; it is kept in "
                + kept
                + " until a POM changes.";
    }

    static String noClassPath(String command, String reason) {
        return "Warning: "
                + command
                + " does not tell the class path of the project: "
                + reason
                + ". Going on without its dependencies; --classpath names them.";
    }

    static String noClassPathStill(String reason, String file) {
        return "Warning: Maven did not tell the class path of the project: "
                + reason
                + ". It is asked again when a POM has changed, or without "
                + file
                + ". Going on without its dependencies; --classpath names them.";
    }

    static ConfigurationException noYaml(Path file, int line) {
        // No cause, since the parser quotes what is in that line.
        return new ConfigurationException(
                file + " is no YAML: see line " + line + ".", Optional.empty());
    }

    static ConfigurationException unresolved(String name, String file, String placeholder) {
        return new ConfigurationException(
                ("%s in %s needs ${%s}, which neither the environment nor the files say. Set it, or"
                                + " name the database with --url, --user and --password.")
                        .formatted(name, file, placeholder),
                Optional.empty());
    }

    static ConfigurationException emptyUrl(String origin) {
        return new ConfigurationException(
                "The URL of the database is empty (" + origin + "). Write one there, or nothing.",
                Optional.empty());
    }

    static ConfigurationException severalDatabases(String file) {
        return new ConfigurationException(
                file + " names several databases. Say which is meant with --url.",
                Optional.empty());
    }

    /** How people are told of a file in the folder of the project. */
    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    static ConfigurationException unknownKey(String key, String file, Optional<String> nearest) {
        return new ConfigurationException(
                file + " has the unknown key " + key + meant(nearest), Optional.empty());
    }

    static ConfigurationException unknownVariable(String variable, Optional<String> nearest) {
        return new ConfigurationException(
                "The environment has the unknown variable " + variable + meant(nearest),
                Optional.empty());
    }

    private static String meant(Optional<String> nearest) {
        return nearest.map(key -> "; did you mean " + key + "?")
                .orElse(". Settings are called like the options of the commands, see --help.");
    }
}
