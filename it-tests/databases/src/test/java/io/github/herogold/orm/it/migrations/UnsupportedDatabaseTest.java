package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.ManySchemas;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.RunOptions;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that migrations do not run on is refused in a sentence, whatever is asked. */
@ParameterizedClass(name = "{0}")
@CsvSource({
    "HSQL Database Engine, jdbc:hsqldb:mem:shop",
    "SQLite, jdbc:sqlite::memory:",
    "Apache Derby, jdbc:derby:memory:shop;create=true"
})
@Timeout(60)
class UnsupportedDatabaseTest {
    private final String product;
    private final MigrationSettings settings;

    UnsupportedDatabaseTest(String product, String url, @TempDir Path directory) {
        this.product = product;
        Project project = new Project(new Address(url, "", ""), directory);
        project.writeTable("20260101_create_notes", "notes");
        settings = project.database().withDirectory(directory);
    }

    private void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage(
                        "Migrations do not run on "
                                + product
                                + ". They run on PostgreSQL, MariaDB, MySQL and H2.");
    }

    @Test
    void nothingRuns() {
        assertRefused(() -> MigrationManager.migrate(settings));
    }

    @Test
    void thereIsNoStatusEither() {
        try (MigrationManager manager = MigrationManager.open(settings)) {
            assertRefused(manager::status);
            assertRefused(manager::runMigrations);
            assertRefused(() -> manager.pretendMigrations(RunOptions.everything()));
            assertRefused(manager::rollback);
        }
    }

    @Test
    void norASchema() {
        assertRefused(() -> MigrationManager.migrate(settings.withSchema("APP")));
        assertRefused(() -> ManySchemas.fromQuery(settings, "values ('APP')"));
        assertThatThrownBy(
                        () ->
                                ManySchemas.of(settings, List.of("APP"))
                                        .runMigrations(RunOptions.everything())
                                        .get(0)
                                        .failure()
                                        .map(
                                                e -> {
                                                    throw e;
                                                }))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("They run on PostgreSQL");
    }
}
