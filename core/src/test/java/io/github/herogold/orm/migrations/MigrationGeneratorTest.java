package io.github.herogold.orm.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.Answer.Kind;
import io.github.herogold.orm.schema.Column;
import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import io.github.herogold.orm.schema.EntityTables;
import io.github.herogold.orm.schema.InvalidSchemaException;
import io.github.herogold.orm.schema.RelationalModel;
import io.github.herogold.orm.schema.Table;
import io.github.herogold.orm.schema.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationGeneratorTest {
    private static final Column ID = Column.of("id", "bigint").notNull();
    private static final Column TITLE = Column.of("title", "varchar(255)");
    private static final Column ISBN = Column.of("isbn", "varchar(13)");
    private static final Check CHECK = new Check("ck_title", "title <> ''");

    @TempDir private Path folder;

    @Test
    void aMigrationHasASectionForTheDatabaseAndAFileBesideIt() throws IOException {
        Path file = generator(h2(books(ID, TITLE))).write("create_books_table");

        assertThat(file.getFileName().toString()).matches("\\d{8}_create_books_table\\.sql");
        assertThat(file)
                .content()
                .isEqualTo(
                        """
                        -- Generated from the entities; what it changes stands in the file .schema beside it.

                        -- migrate:up database:h2
                        create table books (
                            id bigint not null,
                            title varchar(255),
                            primary key (id)
                        );

                        -- migrate:down database:h2
                        -- loses data: all values of books
                        drop table books;
                        """);
        assertThat(schemaFiles())
                .singleElement()
                .satisfies(
                        beside ->
                                assertThat(beside)
                                        .content()
                                        .startsWith("herogold-schema 1\nhibernate 7.4.6.Final\n")
                                        .contains("\n+ column books.title varchar(255)\n"));
    }

    @Test
    void aMigrationThatIsGoneIsMissed() throws IOException {
        Path file = generator(h2(books(ID, TITLE))).write("create_books_table");
        String name = file.getFileName().toString().replace(".sql", "");
        Files.delete(file);

        assertThatThrownBy(() -> generator(h2(books(ID, TITLE))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(name, "Put it back");

        Files.writeString(
                folder.resolve("20990101_squash.sql"),
                "-- migrate:replaces " + name + "\n\n-- migrate:up\nselect 1;\n");
        assertThat(generator(h2(books(ID, TITLE))).isNeeded()).isFalse();
    }

    @Test
    void whatWasWrittenIsNotWrittenAgain() {
        EntityTables tables = h2(books(ID, TITLE));
        generator(tables).write("create_books_table");

        assertThat(generator(tables).isNeeded()).isFalse();
        assertThat(generator(h2(books(ID, TITLE, ISBN))).isNeeded()).isTrue();
    }

    @Test
    void databasesWithTheSameStatementsShareASection() {
        EntityTables first = both(books(ID, TITLE), books(ID, TITLE));
        generator(first).write("create_books_table");
        assertThat(generator(both(books(ID, TITLE, ISBN), books(ID, TITLE, ISBN))).sql())
                .contains("-- migrate:up database:h2,postgresql\nalter table books add column");

        RelationalModel checked =
                RelationalModel.of(
                        Table.of(
                                "books",
                                List.of(ID, TITLE),
                                List.of(new PrimaryKey(List.of("id")), CHECK)));
        assertThat(generator(both(books(ID, TITLE), checked)).sql())
                .contains(
                        """
                        -- migrate:up database:h2
                        -- Nothing changes on this database.
                        select 1;

                        -- migrate:up database:postgresql
                        alter table books add constraint ck_title check (title <> '');
                        """);
    }

    @Test
    void namesTellWhatMigrationsDo() {
        assertThat(generator(h2(books(ID, TITLE))).proposedName()).isEqualTo("create_books_table");
        generator(h2(books(ID, TITLE))).write("create_books_table");

        assertThat(proposed(books(ID, TITLE, ISBN))).isEqualTo("add_isbn_to_books");
        assertThat(proposed(books(ID), new Answer(Kind.DROP, "books.title")))
                .isEqualTo("drop_title_from_books");
        assertThat(
                        proposed(
                                books(ID, Column.of("label", "varchar(255)")),
                                new Answer(Kind.RENAME, "books.title=label")))
                .isEqualTo("rename_title_to_label_in_books");
        assertThat(proposed(books(ID, TITLE.withDefault("'?'")))).isEqualTo("change_books");
        assertThat(proposed(RelationalModel.empty(), new Answer(Kind.DROP, "books")))
                .isEqualTo("drop_books_table");
    }

    @Test
    void anOpenQuestionKeepsTheMigrationFromBeingWritten() {
        generator(h2(books(ID, TITLE))).write("create_books_table");

        MigrationGenerator open = generator(h2(books(ID)));

        assertThat(open.questions()).hasSize(1);
        assertThatThrownBy(() -> open.write("drop_title"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage(
                        "The column books.title is not in the model any more. Answer that first.");
    }

    @Test
    void anAnswerToNoQuestionIsRefused() {
        assertThatThrownBy(() -> generator(h2(books(ID)), new Answer(Kind.DROP, "books.subtitle")))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessage("\"drop books.subtitle\" fits nothing that has changed. Leave it out.");
    }

    @Test
    void migrationsByHandAreRecordedFirst() throws IOException {
        Path byHand = folder.resolve("20260101_create_books_table.sql");
        Files.writeString(byHand, "-- migrate:up\ncreate table books (id bigint);\n");
        EntityTables tables = h2(books(ID, TITLE));

        assertThatThrownBy(() -> generator(tables))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(
                        "say so with migrate:generate --record 20260101_create_books_table.");
        assertThatThrownBy(() -> MigrationGenerator.record("20260102_x", folder, tables))
                .hasMessageContaining("There is no migration 20260102_x");

        MigrationGenerator.record("20260101_create_books_table", folder, tables);

        assertThat(generator(tables).isNeeded()).isFalse();
        assertThatThrownBy(
                        () ->
                                MigrationGenerator.record(
                                        "20260101_create_books_table", folder, tables))
                .hasMessageContaining("cannot be recorded");
    }

    @Test
    void aTargetThatIsNewIsRefused() {
        generator(h2(books(ID, TITLE))).write("create_books_table");

        assertThatThrownBy(() -> generator(both(books(ID), books(ID))))
                .hasMessageContaining("postgresql:18 is new: the generated migrations, from");
    }

    @Test
    void aFileThatIsMissingBeforeAnotherIsFound() throws IOException {
        Path first = generator(h2(books(ID, TITLE))).write("create_books_table");
        generator(h2(books(ID, TITLE, ISBN))).write("add_isbn_to_books");
        String stem = first.getFileName().toString().replace(".sql", ".schema");
        Files.delete(folder.resolve(stem));

        assertThatThrownBy(() -> generator(h2(books(ID))))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("was generated from another state of h2:2.4");
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        MigrationGenerator generator = generator(h2(books(ID, TITLE)));
        Path written = generator.write("create_books_table");
        Files.delete(written);
        String before = Files.readString(schemaFiles().get(0));

        assertThatThrownBy(() -> generator.write("create_books_table"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("was left as it is");
        assertThat(schemaFiles())
                .singleElement()
                .satisfies(it -> assertThat(it).hasContent(before));
        assertThat(written).doesNotExist();
    }

    private List<Path> schemaFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*.schema")) {
            files.forEach(found::add);
        }
        return found;
    }

    private String proposed(RelationalModel model, Answer... answers) {
        return generator(h2(model), answers).proposedName();
    }

    private MigrationGenerator generator(EntityTables tables, Answer... answers) {
        return MigrationGenerator.of(folder, tables, List.of(answers));
    }

    private static EntityTables h2(RelationalModel model) {
        TreeMap<Target, RelationalModel> models = new TreeMap<>();
        models.put(Target.of("h2:2.4"), model);
        return new EntityTables("7.4.6.Final", models);
    }

    private static EntityTables both(RelationalModel h2, RelationalModel postgresql) {
        TreeMap<Target, RelationalModel> models = new TreeMap<>(h2(h2).models());
        models.put(Target.of("postgresql:18"), postgresql);
        return new EntityTables("7.4.6.Final", models);
    }

    private static RelationalModel books(Column... columns) {
        return RelationalModel.of(
                Table.of("books", List.of(columns), List.of(new PrimaryKey(List.of("id")))));
    }
}
