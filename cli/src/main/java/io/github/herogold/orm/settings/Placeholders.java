package io.github.herogold.orm.settings;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts values where a setting of Spring has {@code ${NAME}} or {@code ${NAME:default}}: those of
 * the environment, else those of the files, else the default.
 *
 * <p>Spring Framework reference, PropertySource Abstraction.
 */
final class Placeholders {
    private static final String START = "${";

    private final Map<String, String> environment;
    private final Function<String, Optional<String>> files;

    Placeholders(Map<String, String> environment, Function<String, Optional<String>> files) {
        this.environment = environment;
        this.files = files;
    }

    /**
     * The value with all placeholders replaced.
     *
     * @param name the setting, and {@code file} where it is, for the error
     * @throws io.github.herogold.orm.tasks.ConfigurationException if one has no value
     */
    String resolve(String value, String name, String file) {
        return resolve(value, name, file, new HashSet<>());
    }

    private String resolve(String value, String name, String file, Set<String> within) {
        StringBuilder resolved = new StringBuilder();
        int done = 0;
        for (int start = value.indexOf(START); start >= 0; start = value.indexOf(START, done)) {
            int end = end(value, start + START.length());
            if (end < 0) {
                break;
            }
            resolved.append(value, done, start);
            String inside = value.substring(start + START.length(), end);
            int colon = inside.indexOf(':');
            String key = colon < 0 ? inside : inside.substring(0, colon);
            if (!within.add(key)) {
                throw Messages.unresolved(name, file, key);
            }
            String found =
                    value(key)
                            .or(
                                    () ->
                                            Optional.of(inside.substring(colon + 1))
                                                    .filter(x -> colon >= 0))
                            .orElseThrow(() -> Messages.unresolved(name, file, key));
            resolved.append(resolve(found, name, file, within));
            within.remove(key);
            done = end + 1;
        }
        return resolved.append(value.substring(done)).toString();
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(environment.get(key))
                .or(() -> Optional.ofNullable(environment.get(variable(key))))
                .or(() -> files.apply(key));
    }

    /** The brace that closes, behind those of placeholders inside; negative if none does. */
    private static int end(String value, int from) {
        int open = 0;
        for (int i = from; i < value.length(); i++) {
            if (value.startsWith(START, i)) {
                open++;
            } else if (value.charAt(i) == '}' && open-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The environment variable of a setting, as in {@code SPRING_DATASOURCE_URL}.
     *
     * <p>Spring Boot reference, Binding From Environment Variables.
     */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace("-", "").replaceAll("[^A-Z0-9]", "_");
    }
}
