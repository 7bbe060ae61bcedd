package io.github.herogold.orm.it.bookshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BookshopMigrationsTest {
    private final BookshopDatabase bookshop;

    BookshopMigrationsTest(TestDatabase database) {
        bookshop = BookshopDatabase.fresh(database);
    }

    @Test
    void everythingDownAgainLeavesTheSchemaAsItWas() throws SQLException {
        Catalogue before = bookshop.catalogue();
        try (MigrationManager manager = bookshop.migrationsOfFolder()) {
            List<String> applied = manager.runMigrations();
            Catalogue migrated = bookshop.catalogue();
            assertThat(migrated).isNotEqualTo(before);

            assertThat(manager.reset()).containsExactlyInAnyOrderElementsOf(applied);
            assertThat(bookshop.catalogue()).isEqualTo(before);

            assertThat(manager.runMigrations()).isEqualTo(applied);
            assertThat(bookshop.catalogue()).isEqualTo(migrated);
        }
    }

    @Test
    void eachMigrationIsUndoneByItsOwnDown() throws SQLException {
        try (MigrationManager manager = bookshop.migrationsOfFolder()) {
            for (String name : manager.getPendingMigrations()) {
                Catalogue before = bookshop.catalogue();
                manager.runMigrations(name);
                Catalogue after = bookshop.catalogue();
                assertThat(after).as("after %s", name).isNotEqualTo(before);

                assertThat(manager.rollback()).containsExactly(name);
                assertThat(bookshop.catalogue()).as("without %s", name).isEqualTo(before);

                manager.runMigrations(name);
                assertThat(bookshop.catalogue()).as("with %s again", name).isEqualTo(after);
            }
            assertThat(manager.getPendingMigrations()).isEmpty();
        }
    }

    @Test
    void theEntitiesFindTheTablesTheyExpect() {
        assertThatThrownBy(bookshop::openValidated).isInstanceOf(PersistenceException.class);

        bookshop.migrateFromJar();

        try (EntityManagerFactory factory = bookshop.openValidated()) {
            assertThat(factory.isOpen()).isTrue();
        }
    }
}
