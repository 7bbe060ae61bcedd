package io.github.herogold.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.schema.Answer.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Column ID = Column.of("id", "bigint").notNull();
    private static final Column TITLE = Column.of("title", "varchar(255)").notNull();
    private static final Column LABEL = Column.of("label", "varchar(255)").notNull();
    private static final Column SKU = Column.of("sku", "varchar(20)").notNull();

    @Test
    void aColumnThatIsGoneIsRenamedOrDropped() {
        Difference difference = difference(books(ID, TITLE), books(ID, LABEL));

        assertThat(difference.questions().get(0).text())
                .isEqualTo("The column books.title is not in the model any more.");
        assertThat(options(difference))
                .containsExactly("rename books.title=label", "drop books.title");
    }

    @Test
    void aColumnThatIsNoRenamedOneNeedsAValue() {
        Answer drop = new Answer(Kind.DROP, "books.title");

        assertThat(options(difference(books(ID, TITLE), books(ID, LABEL), drop)))
                .containsExactly("fill books.label=<expression>");
    }

    @Test
    void aColumnOfAnotherTypeIsNoCandidate() {
        assertThat(options(difference(books(ID, TITLE), books(ID, LABEL.nullable(), SKU))))
                .containsExactly("drop books.title", "fill books.sku=<expression>");
    }

    @Test
    void valuesThatWouldBecomeOthersAreLeftToPeople() {
        assertThat(impossible("enum ('A','B')", "tinyint"))
                .singleElement()
                .asString()
                .startsWith("The values of the column books.kind would become others");
        assertThat(impossible("smallint", "enum ('A','B')")).hasSize(1);
        assertThat(impossible("oid", "text")).hasSize(1);
        assertThat(impossible("bytea", "oid")).hasSize(1);
        assertThat(impossible("varchar(7) default 'x'", "varchar(9) default 'x'"))
                .singleElement()
                .asString()
                .contains("says more than a type");

        assertThat(impossible("enum ('A','B')", "enum ('A','B','C')")).isEmpty();
        assertThat(impossible("enum ('A','B')", "varchar(255)")).isEmpty();
        assertThat(impossible("integer", "bigint")).isEmpty();
    }

    private static List<String> impossible(String before, String after) {
        return difference(books(ID, Column.of("kind", before)), books(ID, Column.of("kind", after)))
                .impossible();
    }

    @Test
    void anAnswerIsBlindToCaseAndQuotes() {
        Difference difference =
                difference(
                        books(ID, TITLE),
                        books(ID, LABEL),
                        new Answer(Kind.RENAME, "BOOKS.Title=\"LABEL\""));

        assertThat(difference.questions()).isEmpty();
        assertThat(difference.up())
                .containsExactly(new Change.RenameColumn(ObjectName.of("books"), "title", "label"));
        assertThat(difference.down())
                .containsExactly(new Change.RenameColumn(ObjectName.of("books"), "label", "title"));
    }

    @Test
    void rowsGetWhatIsAnswered() {
        Difference difference =
                difference(
                        books(ID, TITLE),
                        books(ID, TITLE, SKU),
                        new Answer(Kind.FILL, "books.sku='=UNKNOWN'"));

        assertThat(difference.up())
                .containsExactly(
                        new Change.AddColumn(
                                ObjectName.of("books"), SKU, java.util.Optional.of("'=UNKNOWN'")));
    }

    @Test
    void aColumnWithADefaultOrNoneButNullNeedsNoValue() {
        Column price = Column.of("price", "integer").notNull().withDefault("0");

        assertThat(options(difference(books(ID), books(ID, price, TITLE.nullable())))).isEmpty();
    }

    @Test
    void aColumnThatMayNotBeNullAnyMoreNeedsAValue() {
        assertThat(options(difference(books(ID, TITLE.nullable()), books(ID, TITLE))))
                .containsExactly("fill books.title=<expression>");
    }

    @Test
    void theWayDownIsFilledWhereThatIsAnswered() {
        Difference difference =
                difference(
                        books(ID, TITLE),
                        books(ID),
                        new Answer(Kind.DROP, "books.title"),
                        new Answer(Kind.FILL_DOWN, "books.title='?'"));

        assertThat(difference.down())
                .containsExactly(
                        new Change.AddColumn(
                                ObjectName.of("books"), TITLE, java.util.Optional.of("'?'")));
        assertThat(difference.used()).hasSize(2);
    }

    @Test
    void aTableThatIsLikeANewOneMayHaveBeenRenamed() {
        RelationalModel before = RelationalModel.of(table("books", ID, TITLE, SKU));
        RelationalModel after =
                RelationalModel.of(table("works", ID, TITLE, SKU), table("shelves", ID));

        assertThat(options(Difference.between(before, after, List.of())))
                .containsExactly("rename-table books=works", "drop books");
    }

    @Test
    void whereNoneIsAlikeTheBestMatchesAreOffered() {
        RelationalModel before = RelationalModel.of(table("books", ID, TITLE));
        RelationalModel after =
                RelationalModel.of(table("shelves", SKU), table("works", ID, LABEL, SKU));

        assertThat(options(Difference.between(before, after, List.of())))
                .containsExactly(
                        "rename-table books=works", "rename-table books=shelves", "drop books");
    }

    @Test
    void columnsAreComparedInsideATableThatIsRenamed() {
        RelationalModel before = RelationalModel.of(table("books", ID, TITLE));
        RelationalModel after = RelationalModel.of(table("works", ID, LABEL));
        Answer table = new Answer(Kind.RENAME_TABLE, "books=works");
        Answer column = new Answer(Kind.RENAME, "books.title=label");

        assertThat(options(Difference.between(before, after, List.of(table))))
                .startsWith("rename books.title=label");
        assertThat(Difference.between(before, after, List.of(table, column)).up())
                .containsExactly(
                        new Change.RenameTable(ObjectName.of("books"), ObjectName.of("works")),
                        new Change.RenameColumn(ObjectName.of("works"), "title", "label"));
    }

    @Test
    void aSequenceKeepsItsPositionUnderAnotherName() {
        RelationalModel before = sequences("books_seq");
        RelationalModel after = sequences("works_seq");
        Answer rename = new Answer(Kind.RENAME_TABLE, "books_seq=works_seq");

        assertThat(options(Difference.between(before, after, List.of())))
                .containsExactly("rename-table books_seq=works_seq", "drop books_seq");
        assertThat(Difference.between(before, after, List.of(rename)).up())
                .containsExactly(
                        new Change.RenameSequence(
                                before.sequences().get(0), ObjectName.of("works_seq")));
    }

    @Test
    void answersThatContradictEachOtherAreRefused() {
        assertThatThrownBy(
                        () ->
                                difference(
                                        books(ID, TITLE),
                                        books(ID, LABEL),
                                        new Answer(Kind.RENAME, "books.title=label"),
                                        new Answer(Kind.DROP, "books.title")))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessage(
                        "\"rename books.title=label\" and \"drop books.title\" contradict each"
                                + " other. Give one of them.");
    }

    @Test
    void aRenameToWhatIsNotNewIsRefused() {
        assertThatThrownBy(
                        () ->
                                difference(
                                        books(ID, TITLE),
                                        books(ID, LABEL),
                                        new Answer(Kind.RENAME, "books.title=id")))
                .hasMessageContaining("id is not new in the model");
    }

    @Test
    void halfAnAnswerIsRefused() {
        assertThatThrownBy(() -> new Answer(Kind.RENAME, "books.title"))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("on both sides of a \"=\"");
    }

    @Test
    void whatNoStatementCanDoIsNamed() {
        Column numbered = ID.withIdentity("generated by default as identity");

        assertThat(difference(books(ID), books(numbered)).impossible())
                .singleElement()
                .asString()
                .contains("books.id is numbered or computed by the database in another way");
        assertThat(difference(books(ID), books(ID, TITLE)).impossible()).isEmpty();
    }

    private static List<String> options(Difference difference) {
        return difference.questions().stream()
                .flatMap(question -> question.answers().stream())
                .map(Answer::toString)
                .toList();
    }

    private static Difference difference(
            RelationalModel before, RelationalModel after, Answer... answers) {
        return Difference.between(before, after, List.of(answers));
    }

    private static RelationalModel sequences(String name) {
        Sequence sequence = new Sequence(ObjectName.of(name), 1, 50, "");
        return new RelationalModel(List.of(), List.of(), List.of(sequence), List.of());
    }

    private static RelationalModel books(Column... columns) {
        return RelationalModel.of(table("books", columns));
    }

    private static Table table(String name, Column... columns) {
        return Table.of(name, List.of(columns), List.of());
    }
}
