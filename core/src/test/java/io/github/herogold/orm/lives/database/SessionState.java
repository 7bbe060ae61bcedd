package io.github.herogold.orm.lives.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What belongs to a session and ends with it. */
final class SessionState {
    // What is set to its usual value is as good as not set.
    private static final Map<String, String> USUAL =
            Map.of("foreign_key_checks", "1", "session_replication_role", "origin");

    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, Object> variables = new TreeMap<>();
    private final Map<String, Table> temporary = new TreeMap<>();
    private String schema;

    SessionState(String schema) {
        this.schema = schema;
    }

    SessionState copy() {
        SessionState copy = new SessionState(schema);
        copy.settings.putAll(settings);
        copy.variables.putAll(variables);
        copy.temporary.putAll(temporary);
        return copy;
    }

    /** The schema that unqualified names mean. */
    String schema() {
        return schema;
    }

    void go(String newSchema) {
        schema = newSchema;
    }

    Map<String, String> settings() {
        return settings;
    }

    void set(String name, String value) {
        if (value.equals(USUAL.get(name)) || value.equals("default")) {
            settings.remove(name);
        } else {
            settings.put(name, value);
        }
    }

    Map<String, Object> variables() {
        return variables;
    }

    Map<String, Table> temporary() {
        return temporary;
    }

    /**
     * What others may fall over who use the session next: all but variables, which nobody shares.
     */
    List<String> differences(String home) {
        List<String> differences = new ArrayList<>();
        settings.forEach((name, value) -> differences.add(name + " = " + value));
        temporary.keySet().forEach(name -> differences.add("temporary table " + name));
        if (!schema.equals(home)) {
            differences.add("schema " + schema);
        }
        return differences;
    }
}
