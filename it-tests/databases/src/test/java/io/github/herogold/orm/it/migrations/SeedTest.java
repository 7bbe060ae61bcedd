package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStep;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class SeedTest {
    private final Project project;
    private final List<String> heard = new ArrayList<>();

    SeedTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void createATable() throws SQLException {
        project.execute("create table fruits (name varchar(20))");
    }

    private List<String> seed() {
        MigrationListener listener =
                new MigrationListener() {
                    @Override
                    public void runStarted(Direction direction, List<String> migrations) {
                        heard.add(direction + " " + migrations);
                    }

                    @Override
                    public void finished(MigrationStep step, Duration duration) {
                        heard.add(step.name());
                    }
                };
        try (MigrationManager manager =
                MigrationManager.open(project.database().withListener(listener))) {
            return manager.seed(project.directory());
        }
    }

    private List<String> fruits() throws SQLException {
        return project.query("select name from fruits order by name");
    }

    @Test
    void filesOfBothKindsRunInTheOrderOfTheirNames() throws SQLException {
        project.write("10 apples.sql", "insert into fruits values ('apple');", "-- the end");
        project.writeJava(
                "20_Pears",
                "em.createNativeQuery(\"insert into fruits select 'pear' from fruits\")"
                        + ".executeUpdate();",
                "");
        project.write("readme.md", "no seed");

        assertThat(seed()).containsExactly("10 apples.sql", "20_Pears.java");

        assertThat(fruits()).containsExactly("apple", "pear");
        assertThat(heard)
                .containsExactly(
                        "UP [10 apples.sql, 20_Pears.java]", "10 apples.sql", "20_Pears.java");
    }

    @Test
    void theyRunEachTimeAndAreRecordedNowhere() throws SQLException {
        project.write("apples.sql", "insert into fruits values ('apple')");

        seed();
        seed();

        assertThat(fruits()).hasSize(2);
        assertThat(project.state().hasHistoryTable()).isFalse();
    }

    @Test
    void oneThatFailsIsRolledBackAndEndsTheRun() throws SQLException {
        project.write("1.sql", "insert into fruits values ('apple');");
        project.write(
                "2.sql", "insert into fruits values ('pear');", "insert into nix values (1);");
        project.write("3.sql", "insert into fruits values ('plum');");

        MigrationFailedException failure =
                catchThrowableOfType(MigrationFailedException.class, this::seed);

        assertThat(failure)
                .hasMessageContainingAll(
                        "2.sql failed",
                        "statement 2 (line 2): insert into nix",
                        " says: ",
                        "It was rolled back. Done before it in this run: 1.sql");
        assertThat(failure.done()).containsExactly("1.sql");
        assertThat(fruits()).containsExactly("apple");
    }

    @Test
    void whatCannotBeReadIsRefusedBeforeAnythingRuns() throws SQLException {
        project.write("1.sql", "insert into fruits values ('apple');");
        project.write("2.sql", "-- migrate:up", "insert into fruits values ('pear');");

        project.assertRefused(this::seed)
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("2.sql", "no sections");
        assertThat(fruits()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused() {
        assertThatThrownBy(
                        () -> {
                            try (MigrationManager manager = project.open()) {
                                manager.seed(project.directory().resolve("seeds"));
                            }
                        })
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("seeds does not exist", "seed files");
    }
}
