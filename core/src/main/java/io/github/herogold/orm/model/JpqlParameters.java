package io.github.herogold.orm.model;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a query that is put together of pieces. */
final class JpqlParameters {
    private final List<@Nullable Object> positional = new ArrayList<>();
    private final Map<String, @Nullable Object> named = new HashMap<>();

    /** Takes one more value, and returns what stands for it in the text. */
    String placeOf(@Nullable Object value) {
        positional.add(value);
        return "?" + positional.size();
    }

    /** Takes the values of a piece, and returns its text with parameters counted on. */
    String textOf(Fragment fragment) {
        String text = fragment.textAfter(positional.size());
        positional.addAll(fragment.positional());
        named.putAll(fragment.named());
        return text;
    }

    int count() {
        return positional.size() + named.size();
    }

    /**
     * Gives the values to a query.
     *
     * @throws IllegalArgumentException if the query has no such parameter or takes no such value
     */
    void bindTo(Query query) {
        for (int i = 0; i < positional.size(); i++) {
            query.setParameter(i + 1, positional.get(i));
        }
        named.forEach(query::setParameter);
    }
}
