package io.github.herogold.orm.it.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BookshopDataMigrationTest {
    private static final String[] NAMES = {
        "Ada Lovelace", "Homer", "Ursula K. Le Guin", "Stanisław Lem", "Miguel de Cervantes"
    };

    private final BookshopDatabase bookshop;
    private final MigrationManager manager;

    BookshopDataMigrationTest(TestDatabase database) {
        bookshop = BookshopDatabase.fresh(database);
        manager = bookshop.migrationsOfFolder();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void namesAreSplitAtTheLastWordAndPutTogetherAgain() throws SQLException {
        manager.runMigrations("20260202_create_editions_tables");
        addAuthors();

        manager.runMigrations("20260216_split_author_names");
        assertThat(authors("first_name"))
                .containsExactly("Ada", "", "Ursula K. Le", "Stanisław", "Miguel de");
        assertThat(authors("last_name"))
                .containsExactly("Lovelace", "Homer", "Guin", "Lem", "Cervantes");

        manager.rollback();
        assertThat(authors("full_name")).containsExactly(NAMES);
    }

    @Test
    void ordersGetTheStatusThatTheirDatesTell() throws SQLException {
        manager.runMigrations("20260216_split_author_names");
        bookshop.execute(
                "insert into customers (id, created_at, updated_at, email, name) values"
                        + " (1, current_timestamp, current_timestamp, 'ada@example.org', 'Ada')");
        addOrder("null", "null");
        addOrder("'2026-02-20'", "null");
        addOrder("'2026-02-20'", "'2026-02-23'");

        manager.runMigrations();

        assertThat(bookshop.column("select status from purchase_orders order by id"))
                .containsExactly("PLACED", "PAID", "SHIPPED");
    }

    @Test
    void everythingGoesDownWithRowsInIt() throws SQLException {
        manager.runMigrations("20260202_create_editions_tables");
        addAuthors();
        manager.runMigrations();

        manager.reset();

        assertThat(manager.status().applied()).isEmpty();
    }

    private void addAuthors() throws SQLException {
        for (String name : NAMES) {
            bookshop.execute(
                    "insert into authors (created_at, updated_at, full_name) values"
                            + " (current_timestamp, current_timestamp, '%s')".formatted(name));
        }
    }

    private void addOrder(String paidOn, String shippedOn) throws SQLException {
        bookshop.execute(
                "insert into purchase_orders"
                        + " (created_at, updated_at, customer_id, paid_on, shipped_on) values"
                        + " (current_timestamp, current_timestamp, 1, %s, %s)"
                                .formatted(paidOn, shippedOn));
    }

    private List<String> authors(String column) throws SQLException {
        return bookshop.column("select " + column + " from authors order by id");
    }
}
