package io.github.herogold.orm.it.model;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.model.Model;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The poems that are paged through after a place and before it, and the orders they are read in.
 */
abstract sealed class KeysetPages permits KeysetTest, KeysetBackwardTest {
    final Model<Poem> poems;
    private final Anthology anthology;

    KeysetPages(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    final void close() {
        anthology.close();
    }

    /** A test of an order, of which several parts have commas between them. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "title desc",
                "metre nulls first",
                "metre nulls last",
                "metre desc nulls first",
                "metre desc nulls last",
                "poet.name nulls last",
                "poet.name desc nulls first",
                "poet.home.town nulls first",
                "metre nulls last, poet.name desc nulls first, order",
                "poet.name nulls first, metre desc nulls last, createdAt desc",
                "createdAt",
                "order desc",
                "id desc"
            })
    @interface InEveryOrder {}
}
