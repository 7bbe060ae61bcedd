package io.github.herogold.orm.maven;

import io.github.herogold.orm.engine.text.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The properties that a build was given, of which those that begin as ours must be known. */
final class GivenProperties {
    private static final String PREFIX = "herogold.";

    /** What an application is configured by, which its tests may be given. */
    private static final List<String> OF_APPLICATIONS =
            List.of(
                    "herogold.enabled",
                    "herogold.migrations.",
                    "herogold.register",
                    "herogold.statics",
                    "herogold.test.",
                    "herogold.transactions",
                    "herogold.units.",
                    "herogold.validation",
                    "herogold.web.");

    private GivenProperties() {}

    static void requireKnown(MavenSession session, PluginDescriptor plugin)
            throws MojoFailureException {
        Optional<String> complaint =
                complaint(
                        session.getUserProperties().stringPropertyNames().stream()
                                .sorted()
                                .toList(),
                        GoalProperties.of(plugin));
        if (complaint.isPresent()) {
            throw new MojoFailureException(complaint.get());
        }
    }

    /** What is said of the first property that no goal knows. */
    static Optional<String> complaint(List<String> given, List<String> known) {
        return given.stream()
                .filter(property -> property.startsWith(PREFIX))
                .filter(property -> !known.contains(property) && !isOfApplication(property))
                .findFirst()
                .map(property -> unknown(property, nearest(property, known)));
    }

    private static String unknown(String property, Optional<String> nearest) {
        return "No goal knows the property "
                + property
                + nearest.map("; did you mean %s? Nothing was run."::formatted)
                        .orElse(". Nothing was run; herogold:help lists those that there are.");
    }

    private static boolean isOfApplication(String property) {
        return OF_APPLICATIONS.stream()
                .anyMatch(
                        known ->
                                known.endsWith(".")
                                        ? property.startsWith(known)
                                        : property.equals(known));
    }

    private static Optional<String> nearest(String property, List<String> known) {
        return known.stream()
                .filter(other -> mistakes(property, other) <= Math.max(2, key(other).length() / 3))
                .filter(other -> mistakes(property, other) < key(other).length())
                .min(Comparator.comparingInt(other -> mistakes(property, other)));
    }

    private static int mistakes(String one, String other) {
        return Spelling.mistakes(key(one), key(other));
    }

    /** What is compared, so that lock-timeout is taken for lockTimeout. */
    private static String key(String property) {
        return property.substring(PREFIX.length()).replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }
}
