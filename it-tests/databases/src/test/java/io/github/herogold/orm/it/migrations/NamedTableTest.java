package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.ApplicationUnit;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.Timeouts;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history is kept in the table that is named. */
@OnEveryDatabase
class NamedTableTest {
    private static final String NOTES = "20260101_create_notes";
    private static final String TAGS = "20260102_create_tags";
    private static final String TABLE = "schema_history";
    private static final String OTHER = "other_history";

    private final Project project;

    NamedTableTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void writeMigrations() {
        project.writeTable(NOTES, "notes");
        project.writeTable(TAGS, "tags");
    }

    private MigrationManager open(String table) {
        return project.open(settings -> settings.withTable(table));
    }

    private List<String> recorded(String table) throws SQLException {
        return project.query("select name from " + table + " order by id");
    }

    @Test
    void itHasTheRecordsAndNoOtherTableHas() throws SQLException {
        try (MigrationManager manager = open(TABLE)) {
            assertThat(manager.runMigrations(NOTES)).containsExactly(NOTES);
            assertThat(manager.runMigrations()).containsExactly(TAGS);

            assertThat(recorded(TABLE)).containsExactly(NOTES, TAGS);
            assertThat(manager.status().applied()).containsExactly(NOTES, TAGS);
            assertThat(manager.countApplied()).isEqualTo(2);
            assertThat(manager.getAppliedMigrations())
                    .extracting(MigrationRecord::getName)
                    .containsExactly(NOTES, TAGS);
            assertThat(manager.rollback()).containsExactly(TAGS);
            assertThat(manager.reset()).containsExactly(NOTES);
        }
        assertThat(recorded(TABLE)).isEmpty();
        assertThat(project.catalogue())
                .isEqualTo(project.catalogue().without("migrations").without("migrations_lock"));
    }

    @Test
    void aTableOfTheApplicationThatIsCalledMigrationsIsLeftAlone() throws SQLException {
        project.execute(
                "create table migrations (id int, bird varchar(90))",
                "insert into migrations values (1, 'arctic tern')");
        try (MigrationManager manager = open(TABLE)) {
            manager.runMigrations();
            manager.reset();
        }

        assertThat(project.query("select bird from migrations")).containsExactly("arctic tern");
    }

    @Test
    void twoHistoriesInOneSchemaDoNotSeeEachOther(@TempDir Path elsewhere) throws SQLException {
        Project other = new Project(project.address(), elsewhere);
        other.writeTable(NOTES, "other_notes");
        try (MigrationManager ours = open(TABLE);
                MigrationManager theirs = other.open(s -> s.withTable(OTHER))) {
            ours.runMigrations();

            assertThat(theirs.status().pending()).containsExactly(NOTES);
            assertThat(theirs.runMigrations()).containsExactly(NOTES);
            assertThat(theirs.rollback()).containsExactly(NOTES);
            assertThat(ours.status().applied()).containsExactly(NOTES, TAGS);
        }
        assertThat(recorded(TABLE)).containsExactly(NOTES, TAGS);
        assertThat(recorded(OTHER)).isEmpty();
    }

    @Test
    void twoHistoriesInOneSchemaDoNotWaitForEachOther(@TempDir Path elsewhere) {
        Project other = new Project(project.address(), elsewhere);
        other.writeTable(NOTES, "other_notes");
        List<String> applied = new ArrayList<>();
        List<Throwable> refused = new ArrayList<>();
        MigrationListener during =
                new MigrationListener() {
                    @Override
                    public void started(MigrationStep step) {
                        applied.addAll(runWithoutWaiting(other, OTHER));
                        refused.add(catchThrowable(() -> runWithoutWaiting(other, TABLE)));
                    }
                };
        try (MigrationManager ours = project.open(s -> s.withTable(TABLE).withListener(during))) {
            ours.runMigrations(NOTES);
        }

        assertThat(applied).containsExactly(NOTES);
        assertThat(refused).singleElement().isInstanceOf(LockTimeoutException.class);
    }

    private static List<String> runWithoutWaiting(Project project, String table) {
        Timeouts timeouts = Timeouts.usual().withLock(Duration.ZERO);
        try (MigrationManager manager =
                project.open(s -> s.withTable(table).withTimeouts(timeouts))) {
            return manager.runMigrations();
        }
    }

    @Test
    void itsNameMeansWhatItMeansInSqlWithoutQuotes() throws SQLException {
        try (MigrationManager manager = open("ORDER")) {
            manager.runMigrations();
            assertThat(manager.status().applied()).containsExactly(NOTES, TAGS);
        }
        try (MigrationManager manager = open("Schema_History")) {
            assertThat(manager.baseline(TAGS)).containsExactly(NOTES, TAGS);
        }

        assertThat(recorded("Schema_History")).containsExactly(NOTES, TAGS);
    }

    @Test
    void whatIsNoPlainNameIsRefused() {
        for (String name :
                List.of("", "two words", "other.migrations", "\"quoted\"", "x;drop", "1st")) {
            assertThatThrownBy(() -> project.database().withTable(name))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContainingAll(
                            '"' + name + "\" cannot be the name of the history", "at most 58");
        }
        assertThatThrownBy(() -> project.database().withTable("x".repeat(59)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void theLongestNameHasRoomForThatOfTheLock() throws SQLException {
        String longest = "x".repeat(58);
        try (MigrationManager manager = open(longest)) {
            manager.runMigrations();
        }

        assertThat(recorded(longest)).containsExactly(NOTES, TAGS);
    }

    @Test
    void aTableThatIsNoHistoryIsNamedWithWhatToDo() throws SQLException {
        project.execute("create table " + TABLE + " (id int)");
        try (MigrationManager manager = open(TABLE)) {
            project.assertRefused(manager::runMigrations)
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .satisfies(
                            thrown ->
                                    assertThat(thrown.getMessage())
                                            .containsIgnoringCase(TABLE)
                                            .contains("lacks the columns", "--table"));
        }
    }

    @Test
    void aTableWhoseNameOnlyLooksLikeItsPatternIsAnother() throws SQLException {
        project.execute("create table schemaxhistory (id int)");
        try (MigrationManager manager = open(TABLE)) {
            assertThat(manager.runMigrations()).containsExactly(NOTES, TAGS);
        }
    }

    @Test
    void aDryRunWritesToIt() throws SQLException {
        try (MigrationManager manager = open(TABLE)) {
            for (MigrationScript script : manager.pretendMigrations(RunOptions.everything())) {
                project.execute(script.statements().toArray(String[]::new));
            }
            assertThat(manager.status().applied()).containsExactly(NOTES, TAGS);
        }
    }

    @Test
    void aFreshStartMakesItAgain() throws SQLException {
        try (MigrationManager manager = open(TABLE)) {
            manager.runMigrations();
            assertThat(manager.fresh()).containsExactly(NOTES, TAGS);
        }

        assertThat(recorded(TABLE)).containsExactly(NOTES, TAGS);
    }

    @Test
    void theFactoryOfAnApplicationKeepsItsMapping() throws SQLException {
        try (EntityManagerFactory factory =
                        ApplicationUnit.of(project.address(), MigrationRecord.class)
                                .mappingFile("schema-history-orm.xml")
                                .createEntityManagerFactory();
                MigrationManager manager =
                        new MigrationManager(
                                factory,
                                List.of(MigrationSource.directory(project.directory())),
                                new MigrationListener() {},
                                TABLE)) {
            assertThat(manager.runMigrations()).containsExactly(NOTES, TAGS);

            assertThat(Model.of(MigrationRecord.class).getAll())
                    .extracting(MigrationRecord::getName)
                    .containsExactly(NOTES, TAGS);
        }
        assertThat(recorded(TABLE)).containsExactly(NOTES, TAGS);
    }
}
