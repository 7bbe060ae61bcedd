package io.github.herogold.orm.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The file {@code herogold.properties}, whose keys are the names of options.
 *
 * @param name what people call it
 * @param values what it says; nothing if there is no file
 */
record PropertiesFile(String name, Map<String, String> values) implements Source {
    static final String NAME = "herogold.properties";

    /**
     * Reads a file that need not exist.
     *
     * @throws io.github.herogold.orm.tasks.ConfigurationException if it cannot be read, or has a
     *     key that is not known
     */
    static PropertiesFile in(Path folder) {
        Path file = folder.resolve(NAME);
        Map<String, String> values = Files.exists(file) ? PropertiesText.read(file) : Map.of();
        values.keySet().stream()
                .filter(key -> !Keys.isKnown(key))
                .sorted()
                .findFirst()
                .ifPresent(
                        key -> {
                            throw Messages.unknownKey(key, NAME, Keys.nearest(key));
                        });
        return new PropertiesFile(NAME, values);
    }

    @Override
    public Optional<Setting> find(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new Setting(value, name));
    }
}
