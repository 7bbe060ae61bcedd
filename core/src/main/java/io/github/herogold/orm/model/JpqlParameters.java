package io.github.herogold.orm.model;

import io.github.herogold.orm.provider.Providers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a query that is put together of pieces. */
final class JpqlParameters {
    private final List<@Nullable Object> positional = new ArrayList<>();
    private final Map<String, @Nullable Object> named = new HashMap<>();
    private final Map<Integer, Type<?>> types = new HashMap<>();

    /** Takes one more value, and returns what stands for it in the text. */
    String placeOf(@Nullable Object value) {
        positional.add(value);
        return "?" + positional.size();
    }

    /** Takes one more value, which is one of an attribute. */
    String placeOf(@Nullable Object value, Type<?> type) {
        String place = placeOf(value);
        types.put(positional.size(), type);
        return place;
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
    void bindTo(Query query, EntityManager em) {
        for (int i = 1; i <= positional.size(); i++) {
            Type<?> type = types.get(i);
            if (type == null) {
                query.setParameter(i, positional.get(i - 1));
            } else {
                Providers.of(em).bind(query, i, positional.get(i - 1), type);
            }
        }
        named.forEach(query::setParameter);
    }
}
