package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.testing.MigratedDatabase;
import io.github.herogold.orm.testing.Queries;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database that the configuration parameters name. */
@OnEveryDatabase
class NamedDatabaseTest {
    private final Address address;

    NamedDatabaseTest(TestDatabase database) {
        address = database.fresh();
    }

    @Test
    void theTestsOfThisPackageSucceedAndLeaveNothing() throws SQLException {
        Run.of(JoiningTest.class, QueriesTest.class).on(address).assertSucceeds(22);

        assertThat(rows("migrations")).isEqualTo(2);
        assertNothingIsLeft();
    }

    @Test
    void testsThatFailLeaveNothing() throws SQLException {
        assertThat(Run.of(Failing.class, FailingEarly.class).on(address).failures()).hasSize(6);

        assertNothingIsLeft();
    }

    @Test
    void aClassThatNamesItsDatabaseHasThat() {
        Run.of(OfAnnotation.class).on(address).assertSucceeds(1);
    }

    private void assertNothingIsLeft() throws SQLException {
        assertThat(rows("shelves")).isZero();
        assertThat(rows("volumes")).isZero();
        assertThat(rows("labels")).isZero();
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Tests that fail in different ways, in any order. */
    @Library
    static class Failing {
        @Test
        void anAssertion() {
            new Shelf("left").add();
            assertThat(Model.of(Shelf.class).count()).isZero();
        }

        @Test
        void aCount(Queries queries) {
            new Shelf("left").add();
            queries.assertQueries(2, Model.of(Shelf.class)::getAll);
        }

        @Test
        void aWriteThatIsRefused() {
            new Shelf("left").add();
            new Shelf("left").add();
        }

        @Test
        void aWriteThatIsRefusedAtTheEnd() {
            new Label("left").add();
            new Label("left").add();
        }

        @Test
        void aTransactionInside() {
            Orm.inTransaction(
                    () -> {
                        new Shelf("left").add();
                        throw new IllegalStateException("on purpose");
                    });
        }

        @Test
        void noneOfThemWasSeen(EntityManager em) {
            assertThat(Model.of(Shelf.class).count()).isZero();
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        }
    }

    /** A test that fails before it begins. */
    @Library
    static class FailingEarly {
        @BeforeEach
        void write() {
            new Shelf("left").add();
            throw new IllegalStateException("on purpose");
        }

        @Test
        void isNotReached() {}
    }

    /** A test on a database of its own. */
    @MigratedDatabase(
            migrations = Library.MIGRATIONS,
            entities = Shelf.class,
            url = "jdbc:h2:mem:of_annotation;DB_CLOSE_DELAY=-1",
            user = "librarian")
    static class OfAnnotation {
        @Test
        void hasIt(EntityManager em) {
            String url =
                    em.unwrap(Session.class)
                            .doReturningWork(connection -> connection.getMetaData().getURL());
            assertThat(url).isEqualTo("jdbc:h2:mem:of_annotation");
        }
    }
}
