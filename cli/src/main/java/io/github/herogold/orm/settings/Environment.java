package io.github.herogold.orm.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variables {@code HEROGOLD_…}.
 *
 * @param variables all environment variables
 */
record Environment(Map<String, String> variables) implements Source {
    private static final String PREFIX = "HEROGOLD_";

    @Override
    public Optional<Setting> find(String key) {
        String variable = variable(key);
        return Optional.ofNullable(variables.get(variable))
                .map(value -> new Setting(value, variable));
    }

    /** Refuses a variable that looks like a setting and is none. */
    void requireKnown() {
        variables.keySet().stream()
                .filter(variable -> variable.startsWith(PREFIX))
                .filter(variable -> !Keys.isKnown(key(variable)))
                .filter(variable -> !Keys.isOfOtherParts(variable))
                .sorted()
                .findFirst()
                .ifPresent(
                        variable -> {
                            throw Messages.unknownVariable(
                                    variable,
                                    Keys.nearest(key(variable)).map(Environment::variable));
                        });
    }

    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String key(String variable) {
        return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
