package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.ApplicationUnit;
import io.github.herogold.orm.it.migrations.project.InlineMigration;
import io.github.herogold.orm.it.migrations.project.OneOfEachKind;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.OtherSchema;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.migrations.Timeouts;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class FreshTest {
    private static final String NOTES = "20260101_create_notes";

    private final TestDatabase database;
    private final Project project;
    private final Path directory;

    FreshTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        this.directory = directory;
        this.project = new Project(database.fresh(), directory);
        project.writeTable(NOTES, "notes");
    }

    @Test
    void afterwardsThereIsWhatTheMigrationsMakeAndNothingElse() throws SQLException {
        Project untouched = new Project(database.fresh(), directory);
        untouched.migrate();
        project.migrate();
        project.execute(OneOfEachKind.in(database));
        project.execute("insert into notes values (1)");

        assertThat(fresh()).containsExactly(NOTES);

        assertThat(project.state()).isEqualTo(untouched.state());
        assertThat(project.query("select id from notes")).isEmpty();
        assertThat(project.query(everything())).isEqualTo(untouched.query(everything()));
    }

    @Test
    void aDatabaseThatIsEmptyIsMigrated() throws SQLException {
        assertThat(fresh()).containsExactly(NOTES);

        assertThat(project.state().history()).containsExactly("1 " + NOTES);
    }

    @Test
    void recordsWithoutAFileDoNotMatterAnyMore() throws SQLException {
        project.migrate(InlineMigration.executing("20250101_gone", "create table gone (id int)"));

        assertThat(fresh()).containsExactly(NOTES);

        assertThat(project.state().history()).containsExactly("1 " + NOTES);
        assertThat(project.state().schema().without("notes").lines()).isEmpty();
    }

    @Test
    void aMigrationThatCannotBeUsedStopsItBeforeAnythingIsDropped() throws SQLException {
        project.execute("create table precious (id int)");
        project.write("20260102_broken.sql", "create table no_section (id int);");

        project.assertRefused(this::fresh).isInstanceOf(InvalidMigrationException.class);
    }

    @Test
    void whatAnotherSchemaUsesIsNotDropped() throws SQLException {
        OtherSchema other = OtherSchema.in(project, database);
        project.execute(
                "create table parent (id int primary key)",
                "create table "
                        + other.quoted("child")
                        + " (id int, foreign key (id) references "
                        + other.inUsualSchema("parent")
                        + " (id))");

        Catalogue before = project.state().schema();

        assertThatThrownBy(this::fresh)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Other schemas use what is in this one")
                .hasMessageContaining("Nothing was dropped");
        assertThat(project.state().schema()).isEqualTo(before);

        project.execute("drop table " + other.quoted("child"));
        assertThat(fresh()).containsExactly(NOTES);
    }

    @Test
    void anotherSchemaStaysAsItIs() throws SQLException {
        OtherSchema other = OtherSchema.in(project, database);
        project.execute(
                "create table parent (id int primary key)",
                "create table " + other.quoted("notes") + " (id int)",
                "insert into " + other.quoted("notes") + " values (1)",
                "create table " + other.quoted("migrations") + " (id int)",
                "create view theirs as select * from " + other.quoted("notes"));
        String before = other.catalogue().toString();

        assertThat(fresh()).containsExactly(NOTES);

        assertThat(other.catalogue()).hasToString(before);
        assertThat(project.query("select id from " + other.quoted("notes"))).containsExactly("1");
        assertThat(project.state().schema().without("notes").lines()).isEmpty();
    }

    @Test
    void aSchemaThatIsNotTheUsualOneIsEmptiedAlone() throws SQLException {
        OtherSchema other = OtherSchema.in(project, database);
        project.execute(
                "create table stays (id int)",
                "create table " + other.quoted("goes") + " (id int)");

        try (MigrationManager manager =
                MigrationManager.open(
                        project.database().withDirectory(directory).withSchema(other.name()))) {
            assertThat(manager.fresh()).containsExactly(NOTES);
        }

        assertThat(project.state().schema().toString()).containsIgnoringCase("stays");
        assertThat(other.catalogue().toString()).containsIgnoringCase("notes");
        assertThat(other.catalogue().toString()).doesNotContainIgnoringCase("goes");
    }

    @Test
    void nothingIsDroppedWhileAnotherProcessMigrates() throws SQLException {
        project.execute("create table precious (id int)");
        InlineMigration inTheMiddle =
                new InlineMigration(
                        "20250101_slow",
                        em ->
                                assertThatThrownBy(() -> fresh(Duration.ZERO))
                                        .isInstanceOf(LockTimeoutException.class));

        project.migrate(inTheMiddle);

        assertThat(project.state().schema().toString()).containsIgnoringCase("precious");
    }

    @Test
    void aFactoryOfTheApplicationServesAsWell() throws SQLException {
        project.execute(OneOfEachKind.in(database));

        try (EntityManagerFactory factory =
                        ApplicationUnit.of(project.address(), MigrationRecord.class)
                                .createEntityManagerFactory();
                MigrationManager manager = new MigrationManager(factory, directory)) {
            assertThat(manager.fresh()).containsExactly(NOTES);
        }

        assertThat(project.state().schema().without("notes").lines()).isEmpty();
    }

    private List<String> fresh() {
        return fresh(Duration.ofMinutes(1));
    }

    private List<String> fresh(Duration wait) {
        try (MigrationManager manager =
                MigrationManager.open(
                        project.database()
                                .withSource(MigrationSource.directory(directory))
                                .withTimeouts(Timeouts.usual().withLock(wait)))) {
            return manager.fresh();
        }
    }

    /** What a catalogue leaves out, too. */
    private String everything() {
        return switch (database) {
            // All that is in a schema depends on it (PostgreSQL manual, pg_depend).
            case POSTGRESQL ->
                    "select pg_describe_object(classid, objid, objsubid) from pg_depend"
                            + " where refclassid = 'pg_namespace'::regclass"
                            + " and refobjid = 'public'::regnamespace order by 1";
            case MARIADB ->
                    "select routine_name from information_schema.routines"
                            + " where routine_schema = database() union all"
                            + " select trigger_name from information_schema.triggers"
                            + " where trigger_schema = database()";
            case H2_MEMORY, H2_FILE ->
                    "select constant_name from information_schema.constants union all"
                            + " select synonym_name from information_schema.synonyms union all"
                            + " select domain_name from information_schema.domains union all"
                            + " select routine_name from information_schema.routines union all"
                            + " select table_name from information_schema.tables"
                            + " where table_schema = 'PUBLIC' order by 1";
        };
    }
}
