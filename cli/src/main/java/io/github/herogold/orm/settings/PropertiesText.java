package io.github.herogold.orm.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The properties that a file in UTF-8 has. */
final class PropertiesText {
    private PropertiesText() {}

    /**
     * Reads a file.
     *
     * @throws io.github.herogold.orm.tasks.ConfigurationException if it cannot be read
     */
    static Map<String, String> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw Messages.unreadable(file, "a file of properties in UTF-8", e);
        }
    }

    /**
     * The properties of a text.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    static Map<String, String> parse(String text) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }
}
