package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.OtherSchema;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.ManySchemas;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.SchemaOutcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryDatabase
class ManySchemasTest {
    private static final String NOTES = "20260101_create_notes";
    private static final String BOOKS = "20260102_create_books";
    private static final String PENS = "20260103_create_pens";

    private final TestDatabase database;
    private final Project project;
    private final List<OtherSchema> schemas = new ArrayList<>();

    ManySchemasTest(TestDatabase database, @TempDir Path directory) {
        this.database = database;
        project = new Project(database.fresh(), directory);
        project.writeTable(NOTES, "notes");
        project.writeJava(
                BOOKS,
                "execute(em, \"create table books (id int)\");",
                "execute(em, \"drop table books\");");
        project.writeTable(PENS, "pens");
    }

    // In a pattern of JDBC, the first name would mean the second as well.
    @BeforeEach
    void createSchemas() throws SQLException {
        for (String name : List.of("tenant_1", "tenantX1", "Ten's \\ ant")) {
            schemas.add(OtherSchema.called(name, project, database));
        }
    }

    @Test
    void eachHasItsOwnTablesAndItsOwnHistory() throws SQLException {
        try (MigrationManager manager = MigrationManager.open(settings().withSchema(name(1)))) {
            manager.runMigrations(NOTES);
        }

        List<SchemaOutcome> outcomes = all().runMigrations(RunOptions.everything());

        assertThat(outcomes).extracting(SchemaOutcome::schema).isEqualTo(names());
        assertThat(outcomes).allMatch(outcome -> outcome.failure().isEmpty());
        assertThat(outcomes)
                .extracting(SchemaOutcome::applied)
                .containsExactly(
                        List.of(NOTES, BOOKS, PENS),
                        List.of(BOOKS, PENS),
                        List.of(NOTES, BOOKS, PENS));
        for (OtherSchema schema : schemas) {
            assertThat(project.query("select name from " + schema.quoted("migrations")))
                    .containsExactlyInAnyOrder(NOTES, BOOKS, PENS);
        }
        assertThat(schemas.get(0).tables()).isEqualTo(schemas.get(1).tables());
        assertThat(schemas.get(2).tables()).contains("notes", "books", "pens");
        assertThat(project.state().schema().lines()).isEmpty();
    }

    @Test
    void severalAtATimeDoTheSame() throws SQLException {
        List<String> many = new ArrayList<>(names());
        for (int i = 0; i < 20; i++) {
            many.add(OtherSchema.called("more_" + i, project, database).name());
        }

        List<SchemaOutcome> outcomes =
                ManySchemas.of(settings(), many)
                        .inParallel(4)
                        .runMigrations(RunOptions.everything());

        assertThat(outcomes).extracting(SchemaOutcome::schema).isEqualTo(many);
        assertThat(outcomes)
                .extracting(SchemaOutcome::applied)
                .containsOnly(List.of(NOTES, BOOKS, PENS));
        assertThat(ManySchemas.of(settings(), many).status())
                .allSatisfy(
                        schema -> assertThat(schema.status().orElseThrow().pending()).isEmpty());
    }

    @Test
    void whatFailsInOneDoesNotKeepTheOthersAndIsLeftForTheNextRun() throws SQLException {
        project.execute("create table " + schemas.get(1).quoted("books") + " (id int)");

        List<SchemaOutcome> outcomes = all().runMigrations(RunOptions.everything());

        assertThat(outcomes)
                .extracting(SchemaOutcome::applied)
                .containsExactly(
                        List.of(NOTES, BOOKS, PENS), List.of(NOTES), List.of(NOTES, BOOKS, PENS));
        assertThat(outcomes.get(1).failure()).get().isInstanceOf(MigrationFailedException.class);

        project.execute("drop table " + schemas.get(1).quoted("books"));
        assertThat(all().runMigrations(RunOptions.everything()))
                .extracting(SchemaOutcome::applied)
                .containsExactly(List.of(), List.of(BOOKS, PENS), List.of());
    }

    @Test
    void aNameThatDoesNotExistIsAnErrorOfThatNameAlone() {
        List<SchemaOutcome> outcomes =
                ManySchemas.of(settings(), List.of(name(0), "nowhere", name(1)))
                        .runMigrations(RunOptions.everything().upTo(NOTES));

        assertThat(outcomes)
                .extracting(SchemaOutcome::applied)
                .containsExactly(List.of(NOTES), List.of(), List.of(NOTES));
        assertThat(outcomes.get(1).failure())
                .get()
                .isInstanceOf(InvalidRequestException.class)
                .asString()
                .contains("nowhere");
    }

    @Test
    void aQueryTellsTheNames() {
        String values = "select '%s' union all select '%s' order by 1".formatted(name(0), name(0));

        assertThat(ManySchemas.fromQuery(settings(), values).names()).containsExactly(name(0));
    }

    @Test
    void aQueryThatCannotBeUsedIsRefused() {
        assertThatThrownBy(() -> ManySchemas.fromQuery(settings(), "select nonsense"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Mend the query: select nonsense");
        assertThatThrownBy(() -> ManySchemas.fromQuery(settings(), "select null"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no name of a schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop schema kept",
                "drop table kept.notes",
                "create table kept.more (id int)",
                "create table more (id int)",
                "insert into kept.notes values (2)",
                "delete from kept.notes",
                "truncate table kept.notes",
                "select 1; drop table kept.notes",
                "commit; drop table kept.notes",
                "commit",
                "--"
            })
    void whatIsNoQueryIsNotExecuted(String sql) throws SQLException {
        OtherSchema kept = OtherSchema.called("kept", project, database);
        String notes = kept.quoted("notes");
        project.execute(
                "create table " + notes + " (id int)", "insert into " + notes + " values (1)");
        String cascade = database == TestDatabase.MARIADB ? "" : " cascade";
        String schema = notes.substring(0, notes.length() - ".notes".length());
        String query =
                sql.replace("schema kept", "schema " + schema + cascade)
                        .replace("kept.", schema + ".");

        project.assertRefused(() -> ManySchemas.fromQuery(settings(), query))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Mend");
        assertThat(project.query("select id from " + notes)).containsExactly("1");
        assertThat(kept.tables()).containsExactly("notes");
    }

    @Test
    void aListenerHearsOfOneSchema() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());

        all().inParallel(3)
                .listening(schema -> listener(schema, heard))
                .runMigrations(RunOptions.everything().upTo(NOTES));

        assertThat(heard)
                .containsExactlyInAnyOrder(
                        name(0) + " " + NOTES, name(1) + " " + NOTES, name(2) + " " + NOTES);
    }

    @Test
    void whatAListenerThrowsFailsItsSchemaAlone() {
        List<SchemaOutcome> outcomes =
                all().listening(
                                schema -> {
                                    if (schema.equals(name(0))) {
                                        throw new IllegalStateException("a listener");
                                    }
                                    return new MigrationListener() {};
                                })
                        .runMigrations(RunOptions.everything());

        assertThat(outcomes.get(0).failure()).get().asString().contains("a listener");
        assertThat(outcomes.get(2).applied()).containsExactly(NOTES, BOOKS, PENS);
    }

    private static MigrationListener listener(String schema, List<String> heard) {
        return new MigrationListener() {
            @Override
            public void finished(MigrationStep step, Duration duration) {
                heard.add(schema + " " + step.name());
            }
        };
    }

    private MigrationSettings settings() {
        return project.database().withDirectory(project.directory());
    }

    private ManySchemas all() {
        return ManySchemas.of(settings(), names());
    }

    private String name(int index) {
        return schemas.get(index).name();
    }

    private List<String> names() {
        return schemas.stream().map(OtherSchema::name).toList();
    }
}
