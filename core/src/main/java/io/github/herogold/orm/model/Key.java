package io.github.herogold.orm.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in an ordered query, which stays right while rows come and go.
 *
 * <p>It is made by {@link Query#keyOf} and gives the next page by {@link Query#after(Key)}, the
 * previous one by {@link Query#before(Key)}. An application that sends it to a client writes its
 * values as it likes and makes it again of them.
 *
 * @param values what the row has in the attributes of the order, then its id
 */
public record Key(List<@Nullable Object> values) {
    /**
     * The place of a row.
     *
     * @param values what the row has in the attributes of the order, then its id
     */
    public Key {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
