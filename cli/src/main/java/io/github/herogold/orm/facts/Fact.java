package io.github.herogold.orm.facts;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a task tells: in words for people, and as an object of JSON for programs. The kind
 * and the keys are all that there are, so that programs can count on them.
 */
public final class Fact {
    private static final String KIND = "event";

    private final String text;
    private final Map<String, Object> values;

    private Fact(String text, Map<String, Object> values) {
        this.text = text;
        this.values = values;
    }

    /** Loaded only where programs read. */
    private static final class Json {
        private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    }

    /**
     * A fact without values yet.
     *
     * @param kind what sort it is
     * @param text the words for people, one line or several
     * @return the fact
     */
    public static Fact of(Kind kind, String text) {
        return new Fact(text, Map.of(KIND, kind.word()));
    }

    /**
     * The same fact with a text more for programs.
     *
     * @param key its name
     * @param value the text
     * @return another fact
     */
    public Fact with(Key key, String value) {
        return with(key, (Object) value);
    }

    /**
     * The same fact with a number more for programs.
     *
     * @param key its name
     * @param value the number
     * @return another fact
     */
    public Fact with(Key key, long value) {
        return with(key, (Object) value);
    }

    /**
     * The same fact with a list more for programs.
     *
     * @param key its name
     * @param texts the texts
     * @return another fact
     */
    public Fact with(Key key, List<String> texts) {
        return with(key, (Object) List.copyOf(texts));
    }

    private Fact with(Key key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(key.word(), value);
        return new Fact(text, more);
    }

    /**
     * The same fact of one schema of several, which is put in front of the words.
     *
     * @param schema its name
     * @return another fact
     */
    public Fact in(String schema) {
        return new Fact(schema + ": " + text, with(Key.SCHEMA, schema).values);
    }

    /**
     * A value that is a text.
     *
     * @param key its name
     * @return the text, if the fact has it
     */
    public Optional<String> value(Key key) {
        return values.get(key.word()) instanceof String found
                ? Optional.of(found)
                : Optional.empty();
    }

    /**
     * What people read.
     *
     * @return one line or several
     */
    public String text() {
        return text;
    }

    /**
     * What programs read.
     *
     * @return an object of JSON in one line
     */
    public String json() {
        return Json.GSON.toJson(values);
    }

    @Override
    public String toString() {
        return json();
    }
}
