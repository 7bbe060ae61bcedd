package io.github.herogold.orm.sql.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import io.github.herogold.orm.sql.effect.ChangedTable.Change;
import io.github.herogold.orm.sql.effect.ChangedTable.Name;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangedTableTest {

    @ParameterizedTest
    @EnumSource(
            value = SqlDialect.class,
            names = {"POSTGRESQL", "MARIADB", "MYSQL", "H2"})
    void isThatOfStatementsOfEveryDialect(SqlDialect dialect) {
        assertThat(in("create table birds (id int)", dialect)).containsExactly("made birds");
        assertThat(in("CREATE TABLE IF NOT EXISTS Birds(id int)", dialect))
                .containsExactly("made Birds");
        assertThat(in("drop table if exists birds, shop.nests cascade", dialect))
                .containsExactly("taken birds", "taken shop.nests");
        assertThat(in("alter table birds add wing int, add feather int", dialect))
                .containsExactly("taken birds");
        assertThat(in("alter table birds rename to fowl", dialect))
                .containsExactly("taken birds", "made fowl");
        assertThat(in("alter table birds rename column wing to arm", dialect))
                .containsExactly("taken birds");
        assertThat(in("/* drop */ drop -- birds\n table nests", dialect))
                .containsExactly("taken nests");
        assertThat(in("truncate table birds", dialect)).containsExactly("taken birds");
        assertThat(in("drop table birds; create table nests (id int)", dialect))
                .containsExactly("taken birds", "made nests");
    }

    @Test
    void hasTheQuotesOfItsDialect() {
        assertThat(in("drop table \"Shop\" . \"b\"\"irds\"", SqlDialect.POSTGRESQL))
                .containsExactly("taken \"Shop\".\"b\"irds\"");
        assertThat(in("drop table `shop`.`b``irds`, nests", SqlDialect.MARIADB))
                .containsExactly("taken \"shop\".\"b`irds\"", "taken nests");
        assertThat(in("drop table Übung$1", SqlDialect.H2)).containsExactly("taken Übung$1");
    }

    @Test
    void isThatOfPostgresqlToo() {
        assertThat(in("create unlogged table birds as select 1", SqlDialect.POSTGRESQL))
                .containsExactly("made birds");
        assertThat(in("alter table if exists only shop.birds rename to fowl", POSTGRESQL))
                .containsExactly("taken shop.birds", "made shop.fowl");
        assertThat(in("alter table birds rename wing to arm", POSTGRESQL))
                .containsExactly("taken birds");
        assertThat(in("alter table birds set schema shop", POSTGRESQL))
                .containsExactly("taken birds", "made shop.birds");
        assertThat(in("truncate only birds, shop.nests restart identity cascade", POSTGRESQL))
                .containsExactly("taken birds", "taken shop.nests");
        assertThat(in("drop table catalogue.shop.birds", POSTGRESQL))
                .containsExactly("taken shop.birds");
    }

    @Test
    void isThatOfMariaDbToo() {
        assertThat(in("rename table a to b, shop.c to d", SqlDialect.MARIADB))
                .containsExactly("taken a", "made b", "taken shop.c", "made d");
        assertThat(in("rename table if exists a wait 10 to b", SqlDialect.MARIADB))
                .containsExactly("taken a", "made b");
        assertThat(in("alter online table a rename b", SqlDialect.MARIADB))
                .containsExactly("taken a", "made b");
        assertThat(in("alter table a rename index b to c", SqlDialect.MARIADB))
                .containsExactly("taken a");
        assertThat(in("alter table shop.a rename as b", SqlDialect.MYSQL))
                .containsExactly("taken shop.a", "made b");
        assertThat(in("create or replace table a (b varchar(9) default 'rename to c')", MARIADB))
                .containsExactly("made a");
        assertThat(in("truncate a", SqlDialect.MARIADB)).containsExactly("taken a");
        assertThat(in("drop tables a, b", SqlDialect.MARIADB))
                .containsExactly("taken a", "taken b");
        assertThat(in("/*!40101 drop table a */", SqlDialect.MYSQL)).containsExactly("taken a");
    }

    @Test
    void isNoTemporaryTableThatHidesNone() {
        assertThat(in("create temp table birds (id int)", POSTGRESQL)).isEmpty();
        assertThat(in("create temporary table birds (id int)", MARIADB))
                .containsExactly("made birds");
        assertThat(in("create local temporary table birds (id int)", SqlDialect.H2))
                .containsExactly("made birds");
        assertThat(in("drop temporary table birds", MARIADB)).isEmpty();
    }

    @Test
    void isNoOtherThing() {
        for (String sql :
                List.of(
                        "insert into birds values (1)",
                        "create index birds on nests (id)",
                        "create trigger t before insert on birds for each row set new.id = 1",
                        "comment on table birds is 'drop table birds'",
                        "alter sequence birds restart",
                        "drop view birds",
                        "drop",
                        "drop table",
                        "alter table",
                        "rename table a to",
                        "")) {
            assertThat(in(sql, POSTGRESQL)).doesNotContain("taken birds", "made birds");
            assertThat(in(sql, MARIADB)).doesNotContain("taken birds", "made birds");
        }
    }

    private static final SqlDialect POSTGRESQL = SqlDialect.POSTGRESQL;
    private static final SqlDialect MARIADB = SqlDialect.MARIADB;

    private static List<String> in(String sql, SqlDialect dialect) {
        return ChangedTable.in(new SqlStatement(sql, 1), dialect).stream()
                .map(
                        table ->
                                word(table.change())
                                        + table.schema().map(s -> text(s) + ".").orElse("")
                                        + text(table.name()))
                .toList();
    }

    private static String word(Change change) {
        return change.name().toLowerCase(Locale.ROOT) + " ";
    }

    private static String text(Name name) {
        return name.quoted() ? '"' + name.text() + '"' : name.text();
    }
}
