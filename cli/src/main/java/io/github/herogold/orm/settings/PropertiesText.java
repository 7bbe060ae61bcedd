package io.github.herogold.orm.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        Map<String, String> values = new LinkedHashMap<>();
        readParts(file).forEach(values::putAll);
        return values;
    }

    /**
     * Reads a file of Spring, where a line {@code #---} begins another part.
     *
     * @throws io.github.herogold.orm.tasks.ConfigurationException if it cannot be read
     */
    static List<Map<String, String>> readParts(Path file) {
        try {
            List<Map<String, String>> parts = new ArrayList<>();
            for (String part : Files.readString(file).split("(?m)^[#!]---[ \t]*$", -1)) {
                parts.add(parse(part));
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw Messages.unreadable(file, "a file of properties in UTF-8", e);
        }
    }

    private static Map<String, String> parse(String text) throws IOException {
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
