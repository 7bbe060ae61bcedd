package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.testing.MigratedDatabase;
import org.junit.jupiter.api.Test;

/** Units of {@code META-INF/persistence.xml}, whose own databases are not there. */
@OnEveryDatabase
class UnitOfFileTest {
    private final TestDatabase database;

    UnitOfFileTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void itsDatabaseIsThatOfTheTests() {
        Run.of(Deployed.class, Connected.class).on(database.fresh()).assertSucceeds(2);
        Run.of(Deployed.class, Connected.class).assertSucceeds(2);
    }

    @Test
    void itsMigrationsMayBeOnTheClassPath() {
        Run.of(Packed.class).on(database.fresh()).assertSucceeds(1);
    }

    @MigratedDatabase(migrations = Library.MIGRATIONS, unit = "deployed")
    static class Deployed {
        @Test
        void joins() {
            Orm.inTransaction("deployed", () -> new Shelf("one").add());
            assertThat(Model.of(Shelf.class).count()).isEqualTo(1);
        }
    }

    @MigratedDatabase(migrations = Library.MIGRATIONS, unit = "connected")
    static class Connected {
        @Test
        void joins() {
            Orm.inTransaction("connected", () -> new Shelf("one").add());
            assertThat(Model.of(Shelf.class).count()).isEqualTo(1);
        }
    }

    @MigratedDatabase(migrations = "classpath:migrations", unit = "bookshop")
    static class Packed {
        @Test
        void joins() {
            new Author("Frank", "Herbert").add();
            assertThat(Model.of(Author.class).count()).isEqualTo(1);
        }
    }
}
