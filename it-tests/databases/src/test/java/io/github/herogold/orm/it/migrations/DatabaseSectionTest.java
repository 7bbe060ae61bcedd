package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class DatabaseSectionTest {
    private static final String NAME = "20260215_sections";

    private final TestDatabase database;
    private final Project project;

    DatabaseSectionTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
    }

    private String dialect() {
        return switch (database) {
            case H2_MEMORY, H2_FILE -> "h2";
            case POSTGRESQL -> "postgresql";
            case MARIADB -> "mariadb";
        };
    }

    private boolean hasTable(String name) throws SQLException {
        return project.state().schema().lines().stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(("table " + name)::equals);
    }

    @Test
    void aDatabaseRunsTheSectionThatNamesIt() throws SQLException {
        project.write(
                NAME + ".sql",
                "-- migrate:up",
                "create table general (id int);",
                "-- migrate:up database:" + dialect(),
                "create table particular (id int);",
                "-- migrate:up database:hsqldb,mysql",
                "nonsense;",
                "-- migrate:down database:" + dialect(),
                "drop table particular;",
                "-- migrate:down",
                "drop table general;");

        project.migrate();
        assertThat(hasTable("particular")).isTrue();
        assertThat(hasTable("general")).isFalse();
        project.rollback();
        assertThat(hasTable("particular")).isFalse();
    }

    @Test
    void aDatabaseWithoutASectionOfItsOwnRunsTheGeneralOne() throws SQLException {
        project.write(
                NAME + ".sql",
                "-- migrate:up database:hsqldb",
                "nonsense;",
                "-- migrate:up",
                "create table general (id int);");

        project.migrate();
        assertThat(hasTable("general")).isTrue();
    }

    @Test
    void withoutEitherNothingRuns() throws SQLException {
        project.writeTable("20260101_good", "good");
        project.write(NAME + ".sql", "-- migrate:up database:hsqldb", "create table a (id int);");

        project.assertRefused(project::migrate)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(NAME + ".sql", dialect().toUpperCase(Locale.ROOT));
    }
}
