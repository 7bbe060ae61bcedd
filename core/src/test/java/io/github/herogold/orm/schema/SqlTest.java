package io.github.herogold.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.schema.Change.AddColumn;
import io.github.herogold.orm.schema.Change.AlterColumn;
import io.github.herogold.orm.schema.Change.DropConstraint;
import io.github.herogold.orm.schema.Change.RenameTable;
import io.github.herogold.orm.schema.Change.ReplaceKey;
import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.Index;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import io.github.herogold.orm.schema.Constraint.UniqueKey;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqlTest {
    private static final ObjectName BOOKS = ObjectName.of("books");
    private static final ObjectName SHOP_BOOKS = new ObjectName(Optional.of("shop"), "books");
    private static final Column TITLE = Column.of("title", "varchar(100)");

    @Test
    void aColumnThatMayNotBeNullComesInSteps() {
        AddColumn change = new AddColumn(BOOKS, TITLE.notNull(), Optional.of("'?'"));
        String fill = "update books set title = '?' where title is null";

        assertThat(sql(SqlDialect.H2, change))
                .containsExactly(
                        "alter table books add column title varchar(100)",
                        fill,
                        "alter table books alter column title set not null");
        assertThat(sql(SqlDialect.MARIADB, change))
                .containsExactly(
                        "alter table books add column title varchar(100)",
                        fill,
                        "alter table books modify column title varchar(100) not null");
    }

    @Test
    void aSequenceOfAnotherStepLeavesOutTheNumberThatIsNextAlready() {
        Sequence sequence = new Sequence(ObjectName.of("books_seq"), 1, 50, "");
        Change change = new Change.AlterSequence(sequence);
        String step = "alter sequence books_seq increment by 50";

        assertThat(sql(SqlDialect.H2, change))
                .containsExactly(step, "select next value for books_seq");
        assertThat(sql(SqlDialect.MARIADB, change))
                .containsExactly(step, "select next value for books_seq");
        assertThat(sql(SqlDialect.POSTGRESQL, change)).containsExactly(step);
    }

    @Test
    void aColumnWithADefaultComesAtOnce() {
        AddColumn change =
                new AddColumn(BOOKS, TITLE.notNull().withDefault("'?'"), Optional.empty());

        assertThat(sql(SqlDialect.POSTGRESQL, change))
                .containsExactly(
                        "alter table books add column title varchar(100) default '?' not null");
    }

    @Test
    void aTypeIsChangedWithoutItsDefault() {
        AlterColumn change =
                new AlterColumn(
                        BOOKS,
                        TITLE.withDefault("'1'"),
                        Column.of("title", "bigint").withDefault("1"),
                        Optional.empty());
        String remark = "-- converts values: books.title from varchar(100) to bigint\n";

        assertThat(sql(SqlDialect.POSTGRESQL, change))
                .containsExactly(
                        "alter table books alter column title drop default",
                        remark
                                + "alter table books alter column title set data type bigint"
                                + " using title::bigint",
                        "alter table books alter column title set default 1");
        assertThat(sql(SqlDialect.MARIADB, change))
                .containsExactly(remark + "alter table books modify column title bigint default 1");
    }

    @Test
    void textsThatAreTooLongAreNotCut() {
        AlterColumn change =
                new AlterColumn(BOOKS, TITLE, Column.of("title", "varchar(10)"), Optional.empty());

        assertThat(sql(SqlDialect.POSTGRESQL, change))
                .singleElement()
                .asString()
                .endsWith("set data type varchar(10)");
    }

    @Test
    void aPrimaryKeyIsReplacedAtOnceWhereThatCanBe() {
        ReplaceKey change =
                new ReplaceKey(
                        SHOP_BOOKS,
                        Optional.of(new PrimaryKey(List.of("id"))),
                        Optional.of(new PrimaryKey(List.of("id", "part"))));

        assertThat(sql(SqlDialect.H2, change))
                .containsExactly(
                        "alter table shop.books drop primary key",
                        "alter table shop.books add primary key (id, part)");
        assertThat(sql(SqlDialect.POSTGRESQL, change))
                .containsExactly(
                        "alter table shop.books drop constraint books_pkey,"
                                + " add primary key (id, part)");
        assertThat(sql(SqlDialect.MARIADB, change))
                .containsExactly(
                        "alter table shop.books drop primary key, add primary key (id, part)");
    }

    @Test
    void thePrimaryKeyOfPostgresqlIsRenamedWithItsTable() {
        String longName = "a".repeat(63);
        RenameTable change =
                new RenameTable(ObjectName.of("\"My Books\""), ObjectName.of(longName));

        assertThat(sql(SqlDialect.POSTGRESQL, change))
                .containsExactly(
                        "alter table \"My Books\" rename to " + longName,
                        "alter table %s rename constraint \"My Books_pkey\" to %s_pkey"
                                .formatted(longName, "a".repeat(58)));
    }

    @Test
    void constraintsAndIndexesGoByTheirNames() {
        assertThat(dropped(SqlDialect.POSTGRESQL))
                .containsExactly(
                        "alter table shop.books drop constraint uk",
                        "alter table shop.books drop constraint ck",
                        "drop index shop.ix",
                        "alter table shop.books drop constraint fk");
        assertThat(dropped(SqlDialect.MARIADB))
                .containsExactly(
                        "drop index uk on shop.books",
                        "alter table shop.books drop constraint ck",
                        "drop index ix on shop.books",
                        "alter table shop.books drop foreign key fk, drop index fk");
    }

    @Test
    void commentsAreTextsWhateverIsInThem() {
        Table table =
                new Table(
                        BOOKS,
                        List.of(TITLE.withComment("it's a \\")),
                        List.of(),
                        Optional.of("'"),
                        "engine=InnoDB");

        assertThat(sql(SqlDialect.H2, new Change.CreateTable(table)))
                .contains(
                        "comment on table books is ''''",
                        "comment on column books.title is 'it''s a \\'");
        assertThat(sql(SqlDialect.MARIADB, new Change.CreateTable(table)))
                .containsExactly(
                        """
                        create table books (
                            title varchar(100) comment 'it''s a \\\\'
                        ) engine=InnoDB comment=''''\
                        """);
    }

    @Test
    void whatLosesDataSaysSo() {
        assertThat(sql(SqlDialect.H2, new Change.DropTable(BOOKS)))
                .containsExactly("-- loses data: all values of books\ndrop table books");
        assertThat(sql(SqlDialect.H2, new Change.DropColumn(BOOKS, "title")))
                .containsExactly(
                        "-- loses data: all values of books.title\n"
                                + "alter table books drop column title");
    }

    private static List<String> dropped(SqlDialect dialect) {
        return sql(
                dialect,
                drop(new UniqueKey("uk", List.of("isbn"))),
                drop(new Check("ck", "price > 0")),
                drop(new Index("ix", List.of("title"), false)),
                drop(new ForeignKey("fk", List.of("a"), BOOKS, List.of("id"), "")));
    }

    private static Change drop(Constraint constraint) {
        return new DropConstraint(SHOP_BOOKS, constraint, constraint instanceof ForeignKey);
    }

    private static List<String> sql(SqlDialect dialect, Change... changes) {
        return Sql.in(dialect).of(List.of(changes));
    }
}
