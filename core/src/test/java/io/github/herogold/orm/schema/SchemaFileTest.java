package io.github.herogold.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.schema.Answer.Kind;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaFileTest {
    private static final Target H2 = Target.of("h2:2.4");
    private static final State BEFORE = State.of(books(Column.of("isbn", "varchar(10)")));
    private static final State AFTER = State.of(books(Column.of("isbn", "varchar(13)").notNull()));
    private static final SchemaFile FILE =
            new SchemaFile(
                    "7.4.6.Final",
                    List.of(new Answer(Kind.FILL, "books.isbn='?'")),
                    new TreeMap<>(Map.of(H2, SchemaFile.Step.between(BEFORE, AFTER))));

    @Test
    void itSaysAFactALine() {
        assertThat(FILE.text())
                .isEqualTo(
                        """
                        herogold-schema 1
                        hibernate 7.4.6.Final
                        answer fill books.isbn='?'

                        target h2:2.4
                        before %s
                        after %s
                        - column books.isbn varchar(10)
                        + column books.isbn varchar(13)
                        + not-null books.isbn
                        """
                                .formatted(BEFORE.hash(), AFTER.hash()));
    }

    @Test
    void linesOfBranchesThatWereMergedMayStandInAnyOrder() {
        List<String> lines = FILE.text().lines().toList();
        String other =
                String.join("\r\n", lines.subList(0, 7))
                        + "\r\n"
                        + lines.get(9)
                        + "\n"
                        + lines.get(8)
                        + "\n"
                        + lines.get(7);

        assertThat(SchemaFile.parse("x", other)).isEqualTo(FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "varchar(13)/varchar(12)",
                "- column/+ column",
                "\\+ not-null books.isbn\n/"
            })
    void aFileThatWasEditedIsRefused(String edit) {
        String[] words = edit.split("/", -1);
        SchemaFile edited =
                SchemaFile.parse("x", FILE.text().replaceFirst(pattern(words[0]), words[1]));

        assertThatThrownBy(() -> edited.appliedTo("20260101_x.schema", H2, BEFORE))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageStartingWith("20260101_x.schema is not as it was written");
    }

    private static String pattern(String words) {
        return words.replace("(", "\\(").replace(")", "\\)");
    }

    @Test
    void aFileThatWasMadeFromAnotherStateIsRefused() {
        assertThatThrownBy(() -> FILE.appliedTo("x", H2, AFTER))
                .hasMessageStartingWith("x was generated from another state of h2:2.4");
    }

    @Test
    void aFileCountsForEveryVersionOfItsDatabase() {
        assertThat(FILE.appliedTo("x", Target.of("h2:2.3"), BEFORE)).isEqualTo(AFTER);
        assertThat(FILE.appliedTo("x", Target.of("mariadb:11.4"), BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> SchemaFile.parse("x", "herogold-schema 2\n"))
                .hasMessageContaining("x has the format 2");
        assertThatThrownBy(() -> SchemaFile.parse("x", "create table books"))
                .hasMessageContaining("x is no schema file");
        assertThatThrownBy(() -> SchemaFile.parse("x", ""))
                .hasMessageContaining("x is no schema file");
        assertThatThrownBy(() -> SchemaFile.parse("x", "herogold-schema 1\n+ table books\n"))
                .hasMessageContaining("\"+ table books\" is no line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tables books",
                "column",
                "column a.b.c.d",
                "primary-key books",
                "primary-key books (id",
                "primary-key books (\"id)",
                "foreign-key books.fk (a) refers authors (id)",
                "sequence s start x increment 1",
                "column books.title varchar(255)"
            })
    void factsOfNoModelAreRefused(String fact) {
        assertThatThrownBy(() -> Facts.model(List.of(fact)))
                .isInstanceOf(InvalidSchemaException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h2", "h2:", "oracle:23", "postgresql:x", "postgresql:18.1.2.3"})
    void whatIsNoTargetIsRefused(String text) {
        assertThatThrownBy(() -> Target.of(text))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("such as postgresql:18");
    }

    @Test
    void targetsAreOfDifferentKinds() {
        assertThat(Target.allOf("postgresql:18, H2:2.4"))
                .extracting(Target::toString)
                .containsExactly("h2:2.4", "postgresql:18");
        assertThatThrownBy(() -> Target.allOf("h2:2.3,h2:2.4"))
                .hasMessageContaining("names one kind of database twice");
    }

    private static RelationalModel books(Column isbn) {
        Column id = Column.of("id", "bigint").notNull();
        return RelationalModel.of(
                Table.of("books", List.of(id, isbn), List.of(new PrimaryKey(List.of("id")))));
    }
}
