package io.github.herogold.orm.engine.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of migrations in one column. */
public final class NameList {
    private static final String SEPARATOR = ",";

    private NameList() {}

    /**
     * The names that a column holds.
     *
     * @param column its value
     * @return the names, in order
     */
    public static List<String> read(@Nullable String column) {
        return column == null ? List.of() : List.of(column.split(SEPARATOR));
    }

    /**
     * What a column holds of names.
     *
     * @param names the names, in order
     * @return its value; empty for no names
     */
    public static Optional<String> of(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(SEPARATOR, names));
    }
}
