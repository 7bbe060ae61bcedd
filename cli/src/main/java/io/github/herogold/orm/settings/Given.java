package io.github.herogold.orm.settings;

import java.util.Map;
import java.util.Optional;

/**
 * What was given by hand with a command. Its text shows no value.
 *
 * @param prefix what is in front of a key where it is given, as the dashes of an option
 * @param values the values by their keys
 */
public record Given(String prefix, Map<String, String> values) implements Source {
    @Override
    public Optional<Setting> find(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new Setting(value, prefix + key));
    }

    @Override
    public String toString() {
        return "Given" + values.keySet();
    }
}
