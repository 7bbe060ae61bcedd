package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.testing.Queries;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Test classes that run at the same time: each waits in its transaction for the other. */
@OnEveryDatabase
class ParallelTest {
    private static final CyclicBarrier MEETING = new CyclicBarrier(2);

    private final TestDatabase database;

    ParallelTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void inMemoryEachHasADatabaseOfItsOwn() {
        Run.of(OneWriter.class, SameWriter.class).inParallel().assertSucceeds(2);
    }

    @Test
    void inADatabaseThatIsNamedEachHasATransactionOfItsOwn() {
        Run.of(OneWriter.class, OtherWriter.class)
                .on(database.fresh())
                .inParallel()
                .assertSucceeds(2);
    }

    private static void writeAndMeet(String name, Queries queries) throws Exception {
        new Shelf(name).add();
        MEETING.await(1, TimeUnit.MINUTES);
        List<Shelf> seen = queries.assertQueries(1, Model.of(Shelf.class)::getAll);
        MEETING.await(1, TimeUnit.MINUTES);

        assertThat(seen).extracting(Shelf::name).containsExactly(name);
        assertThat(queries.statements()).hasSize(2);
    }

    @Library
    static class OneWriter {
        @Test
        void writes(Queries queries) throws Exception {
            writeAndMeet("one", queries);
        }
    }

    @Library
    static class SameWriter {
        @Test
        void writes(Queries queries) throws Exception {
            writeAndMeet("one", queries);
        }
    }

    @Library
    static class OtherWriter {
        @Test
        void writes(Queries queries) throws Exception {
            writeAndMeet("other", queries);
        }
    }
}
