package io.github.herogold.orm.it.model;

import static io.github.herogold.orm.it.model.entities.Anthology.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.model.UnknownAttributeException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryDatabase
class QueryErrorTest {
    private final Anthology anthology;
    private final Model<Poem> poems;

    QueryErrorTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        anthology.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titel = 'Midnight'",
                "title = ",
                "title == 'Midnight'",
                "poet.name.length = 1",
                "title = 'Midnight' order by title",
                "title is null; drop table Poem"
            })
    void aBrokenConditionIsShownInItsQuery(String condition) {
        Query<Poem> query = poems.where(condition);

        assertNotUnderstood(query::list, condition);
        assertNotUnderstood(query::first, condition);
        assertNotUnderstood(query::one, condition);
        assertNotUnderstood(query::stream, condition);
        assertNotUnderstood(query::delete, condition);
        assertThat(poems.count()).isEqualTo(6);
    }

    @Test
    void aMissingParameterIsAnError() {
        Query<Poem> query = poems.where("title = ?1 or title = ?2", "Midnight");

        for (ThrowingCallable asking : everyWayToAsk(query)) {
            assertNotUnderstood(asking, "title = ?1 or title = ?2");
        }
    }

    @Test
    void aParameterTooManyIsAnError() {
        Query<Poem> query = poems.where("title = ?1", "Midnight", "Beowulf");

        for (ThrowingCallable asking : everyWayToAsk(query)) {
            assertNotUnderstood(asking, "title = ?1");
        }
    }

    @Test
    void aParameterOfTheWrongTypeIsAnError() {
        Query<Poem> query = poems.where("order = ?1", "first");

        for (ThrowingCallable asking : everyWayToAsk(query)) {
            assertNotUnderstood(asking, "order = ?1");
        }
    }

    @Test
    void anUnknownOrderIsRefusedWhereverItMatters() {
        Query<Poem> query = poems.all().orderBy("tite");

        for (ThrowingCallable asking :
                List.<ThrowingCallable>of(query::list, query::first, query::one, query::stream)) {
            assertThatThrownBy(asking)
                    .isExactlyInstanceOf(UnknownAttributeException.class)
                    .hasMessageContaining("Poem has no attribute tite");
        }
    }

    @Test
    void aQueryNeverChanges() {
        Query<Poem> all = poems.all();
        all.orderBy("title desc");
        all.page(1, 1);
        all.limit(1);
        Query<Poem> ordered = all.orderBy("title");
        ordered.orderBy("order");

        assertThat(titles(all.list())).hasSize(6).startsWith("Ode to Aphrodite");
        assertThat(titles(ordered.limit(1).list())).containsExactly("Autumn Crow");
        assertThat(titles(ordered.list())).hasSize(6).startsWith("Autumn Crow");
    }

    private static List<ThrowingCallable> everyWayToAsk(Query<Poem> query) {
        return List.of(
                query::list,
                query::first,
                query::one,
                query::count,
                query::exists,
                query::stream,
                query::delete);
    }

    private static void assertNotUnderstood(ThrowingCallable asking, String condition) {
        assertThatThrownBy(asking)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("The query of Poem is not understood")
                .hasMessageContaining(condition);
    }
}
