package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.MigrationManager;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations run in the schema that is named, if it is there. */
@OnEveryDatabase
class SchemaTest {
    private static final String NAME = "20260101_create_notes";

    private final TestDatabase database;
    private final Project project;

    SchemaTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void writeMigration() {
        project.writeTable(NAME, "notes");
    }

    private String newSchema() throws SQLException {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> {
                project.execute("create schema orders");
                yield "ORDERS";
            }
            case POSTGRESQL -> {
                project.execute("create schema orders");
                yield "orders";
            }
            // What others call a schema, it calls a database.
            case MARIADB -> database.fresh().url().replaceAll(".*/|\\?.*", "");
        };
    }

    private void migrateIn(String schema) {
        try (MigrationManager manager = project.open(s -> s.withSchema(schema))) {
            manager.runMigrations();
        }
    }

    @Test
    void tableAndHistoryAreInTheSchema() throws SQLException {
        String schema = newSchema();
        State before = project.state();
        migrateIn(schema);

        assertThat(project.query("select count(*) from " + schema + ".notes")).containsExactly("0");
        assertThat(project.query("select name from " + schema + ".migrations"))
                .containsExactly(NAME);
        assertThat(project.state()).isEqualTo(before);
    }

    @Test
    void eachSchemaHasItsOwnHistory() throws SQLException {
        migrateIn(newSchema());

        assertThat(project.status().pending()).containsExactly(NAME);
        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(project.rollback()).containsExactly(NAME);
    }

    @Test
    void aSchemaThatIsNotThereIsNamed() throws SQLException {
        project.assertRefused(() -> migrateIn("nowhere"))
                .isInstanceOf(OrmException.class)
                .hasMessageContainingAll("schema", "nowhere", "Create it");
    }

    @Test
    void lookingIntoASchemaThatIsNotThereNamesItToo() throws SQLException {
        project.assertRefused(
                        () -> {
                            try (MigrationManager manager =
                                    project.open(s -> s.withSchema("nowhere"))) {
                                manager.status();
                            }
                        })
                .isInstanceOf(OrmException.class)
                .hasMessageContainingAll("schema", "nowhere", "Create it");
    }
}
