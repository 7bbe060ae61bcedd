package io.github.herogold.orm.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The documents of a file of YAML, their values by full names as Spring has them. */
final class YamlText {
    private YamlText() {}

    /**
     * Reads a file.
     *
     * @throws io.github.herogold.orm.tasks.ConfigurationException if it cannot be read
     */
    static List<Map<String, String>> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (MarkedYAMLException e) {
            throw Messages.noYaml(file, e.getProblemMark().getLine() + 1);
        } catch (IOException | YAMLException e) {
            throw Messages.unreadable(file, "YAML in UTF-8", e);
        }
    }

    static List<Map<String, String>> parse(String text) {
        List<Map<String, String>> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
            Map<String, String> values = new LinkedHashMap<>();
            flatten("", document, values);
            documents.add(values);
        }
        return documents;
    }

    private static void flatten(String name, Object value, Map<String, String> values) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, inner) ->
                            flatten((name.isEmpty() ? "" : name + ".") + key, inner, values));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(name + "[" + i + "]", list.get(i), values);
            }
        } else if (value != null) {
            values.put(name, value.toString());
        }
    }
}
