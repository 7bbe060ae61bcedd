package io.github.herogold.orm.it.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.generation.EntityModel;
import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.Catalogue;
import io.github.herogold.orm.it.Generating;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationGenerator;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.Answer.Kind;
import io.github.herogold.orm.schema.Question;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ChangedModelTest {
    private static final EntityModel BEFORE = EntityModel.of(Before.ENTITIES);
    private static final EntityModel AFTER = EntityModel.of(After.ENTITIES);
    private static final Answer[] ANSWERS = {
        new Answer(Kind.RENAME_TABLE, "writers=authors"),
        new Answer(Kind.RENAME_TABLE, "writers_seq=authors_seq"),
        new Answer(Kind.RENAME, "novels.title=label"),
        new Answer(Kind.RENAME, "novels.writer_id=author_id"),
        new Answer(Kind.DROP, "novels.publisher"),
        new Answer(Kind.FILL_DOWN, "novels.publisher='none'"),
        new Answer(Kind.FILL, "novels.sku='UNKNOWN'"),
        new Answer(Kind.FILL, "novels.blurb=''"),
        new Answer(Kind.FILL, "novel_words.words='?'"),
        new Answer(Kind.DROP, "readers")
    };

    private final TestDatabase database;
    @TempDir private Path folder;

    ChangedModelTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theChangeGoesUpAndDownAndUpAgainWithRowsInTheTables() throws SQLException {
        Generating generating = Generating.in(folder, database);
        generating.generator(BEFORE).write("create_tables");
        try (MigrationManager manager = generating.manager()) {
            manager.runMigrations();
            Catalogue before = generating.catalogue();
            validate(generating.address(), Before.ENTITIES);
            addRows(generating);

            MigrationGenerator generator = generating.generator(AFTER, ANSWERS);
            assertThat(generator.questions()).isEmpty();
            generator.write("change_everything");
            manager.runMigrations();

            Catalogue after = generating.catalogue();
            validate(generating.address(), After.ENTITIES);
            assertThat(row(generating, "select label, sku, blurb, pages from novels"))
                    .containsExactly("Solaris", "UNKNOWN", "", "204");
            assertThat(row(generating, "select name from authors")).containsExactly("Lem");
            assertThat(generating.generator(AFTER).isNeeded()).isFalse();

            manager.rollback();
            assertThat(generating.catalogue()).isEqualTo(before);
            assertThat(row(generating, "select title, publisher, pages from novels"))
                    .containsExactly("Solaris", "none", "204");

            manager.runMigrations();
            assertThat(generating.catalogue()).isEqualTo(after);
            manager.reset();
            assertThat(generating.catalogue().lines()).isEmpty();
        }
    }

    @Test
    void theChangedDatabaseIsLikeANewOne() throws SQLException {
        Generating changed = Generating.in(folder.resolve("changed"), database);
        changed.generator(BEFORE).write("create_tables");
        changed.generator(AFTER, ANSWERS).write("change_everything");
        Generating made = Generating.in(folder.resolve("made"), database);
        made.generator(AFTER).write("create_tables");

        migrate(changed);
        migrate(made);

        assertThat(withoutSequencesOfTables(changed.catalogue()))
                .containsExactlyInAnyOrderElementsOf(withoutSequencesOfTables(made.catalogue()));
    }

    @Test
    void nothingIsGuessed() {
        Generating generating = Generating.in(folder, database);
        generating.generator(BEFORE).write("create_tables");

        MigrationGenerator generator = generating.generator(AFTER);

        assertThat(generator.questions())
                .flatExtracting(Question::answers)
                .extracting(Answer::toString)
                .contains(
                        "drop readers",
                        "rename novels.title=label",
                        "fill novels.sku=<expression>",
                        "fill novels.blurb=<expression>");
        assertThatThrownBy(() -> generator.write("change_everything"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("is not in the model any more. Answer that and");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    private static void migrate(Generating generating) {
        try (MigrationManager manager = generating.manager()) {
            manager.runMigrations();
        }
    }

    /** Fails if a table is not what its entity expects. */
    private static void validate(Address address, Class<?>... entities) {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("changed")
                        .property(PersistenceConfiguration.JDBC_URL, address.url())
                        .property(PersistenceConfiguration.JDBC_USER, address.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, address.password())
                        .property("hibernate.hbm2ddl.auto", "validate");
        List.of(entities).forEach(configuration::managedClass);
        try (EntityManagerFactory factory = configuration.createEntityManagerFactory()) {
            assertThat(factory.isOpen()).isTrue();
        }
    }

    private static void addRows(Generating generating) throws SQLException {
        try (Connection connection = generating.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into writers (id, name, born) values (7, 'Lem', 1921)");
            statement.execute(
                    "insert into novels (title, kind, pages, publisher, writer_id)"
                            + " values ('Solaris', 'LOVE', 204, 'MON', 7)");
            statement.execute(
                    "insert into novel_words (novel_id, words) select id, 'sea' from novels");
            statement.execute("insert into readers (email) values ('ada@example.org')");
        }
    }

    private static List<String> row(Generating generating, String query) throws SQLException {
        try (Connection connection = generating.address().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                values.add(rows.getString(i));
            }
            return values;
        }
    }

    /** PostgreSQL names the sequence behind a column once, after the table. */
    private static List<String> withoutSequencesOfTables(Catalogue catalogue) {
        return catalogue.lines().stream()
                .filter(line -> !line.matches("table \\w+: sequence .*"))
                .toList();
    }
}
