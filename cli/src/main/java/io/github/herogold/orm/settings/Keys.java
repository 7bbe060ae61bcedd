package io.github.herogold.orm.settings;

import io.github.herogold.orm.engine.text.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The settings that there are: the options of all commands, without their dashes. */
public final class Keys {
    private static final Set<String> KNOWN =
            Set.of(
                    "accept-changed",
                    "check",
                    "classes",
                    "classpath",
                    "debug",
                    "dir",
                    "force",
                    "in-order",
                    "json",
                    "lock-timeout",
                    "lock-wait",
                    "migrations",
                    "one-transaction",
                    "packages",
                    "parallel",
                    "password",
                    "pretend",
                    "profile",
                    "property",
                    "schemas",
                    "schemas-from",
                    "seeds",
                    "sql",
                    "statement-timeout",
                    "step",
                    "steps",
                    "table",
                    "target",
                    "target-database",
                    "to",
                    "url",
                    "user");

    /** What the launcher reads, and what Spring makes of variables for an application. */
    private static final List<String> OF_OTHER_PARTS =
            List.of(
                    "HEROGOLD_CDS",
                    "HEROGOLD_ENABLED",
                    "HEROGOLD_MIGRATIONS_",
                    "HEROGOLD_REGISTER",
                    "HEROGOLD_STATICS",
                    "HEROGOLD_TRANSACTIONS",
                    "HEROGOLD_UNITS_",
                    "HEROGOLD_VALIDATION",
                    "HEROGOLD_WEB_");

    private Keys() {}

    /**
     * All of them.
     *
     * @return names of options without dashes
     */
    public static Set<String> all() {
        return KNOWN;
    }

    static boolean isKnown(String key) {
        return KNOWN.contains(key);
    }

    static boolean isOfOtherParts(String variable) {
        return OF_OTHER_PARTS.stream()
                .anyMatch(
                        known ->
                                known.endsWith("_")
                                        ? variable.startsWith(known)
                                        : variable.equals(known));
    }

    /** The key that was most likely meant. */
    static Optional<String> nearest(String wrong) {
        String key =
                wrong.replaceFirst("^(--|herogold\\.)", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .replace('_', '-')
                        .toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> isLike(key, known))
                .min(
                        Comparator.comparingInt((String known) -> Spelling.mistakes(key, known))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isLike(String key, String known) {
        int mistakes = Spelling.mistakes(key, known);
        return mistakes < known.length() && mistakes <= Math.max(2, known.length() / 3);
    }
}
