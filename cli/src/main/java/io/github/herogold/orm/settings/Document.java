package io.github.herogold.orm.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file, or a part of one between two separators, says. Its text shows no value.
 *
 * @param name the file, as people are told
 * @param values the values by their full names, such as {@code spring.datasource.url}
 */
record Document(String name, Map<String, String> values) {

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A list, be it written with commas or as one of YAML. */
    List<String> list(String key) {
        List<String> found = new ArrayList<>();
        value(key).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(found::add);
        for (int i = 0; values.containsKey(key + "[" + i + "]"); i++) {
            found.add(values.get(key + "[" + i + "]"));
        }
        return found;
    }

    @Override
    public String toString() {
        return "Document[" + name + "]";
    }
}
