package io.github.herogold.orm.it.migrations.project;

import io.github.herogold.orm.it.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.h2.api.AggregateFunction;
import org.h2.api.Trigger;

/**
 * SQL that makes one of each kind of thing that a schema can hold, under names that need quotes.
 */
public final class OneOfEachKind {

    private OneOfEachKind() {}

    public static String[] in(TestDatabase database) {
        List<String> own =
                switch (database) {
                    case H2_MEMORY, H2_FILE -> H2;
                    case POSTGRESQL -> POSTGRESQL;
                    case MARIADB -> MARIADB;
                };
        String quote = database == TestDatabase.MARIADB ? "`" : "\"";
        return Stream.concat(TABLES.stream().map(sql -> sql.replace("`", quote)), own.stream())
                .toArray(String[]::new);
    }

    // A circle of foreign keys, and views on top of each other.
    private static final List<String> TABLES =
            List.of(
                    "create table `Order Lines` (`Id` int primary key, `other` int)",
                    "create table `it's {fn now()} ?` (`Id` int primary key, `other` int)",
                    "alter table `Order Lines` add constraint `One Way` foreign key (`other`)"
                            + " references `it's {fn now()} ?` (`Id`)",
                    "alter table `it's {fn now()} ?` add constraint `And Back` foreign key"
                            + " (`other`) references `Order Lines` (`Id`)",
                    "insert into `Order Lines` values (1, null)",
                    "create view `A View` as select `Id` from `Order Lines`",
                    "create view `A View of a View` as select * from `A View`",
                    "create sequence `Some Numbers`");

    private static final List<String> POSTGRESQL =
            List.of(
                    "create table \"say \"\"hello\"\"\" (id int generated always as identity,"
                            + " n bigint default nextval('\"Some Numbers\"'))",
                    "create table series (id serial, day date not null) partition by range (day)",
                    "create table series_2026 partition of series for values"
                            + " from ('2026-01-01') to ('2027-01-01')",
                    "create materialized view \"Kept\" as select * from \"A View\"",
                    "create unlogged table scratch (id int)",
                    "create type mood as enum ('sad', 'happy')",
                    "create type pair as (one int, \"Other\" mood)",
                    "create type span as range (subtype = float8)",
                    "create type shell",
                    "create domain \"Positive\" as int check (value > 0)",
                    "create table typed (feeling mood, two pair, many \"Positive\"[], s span)",
                    "create function twice(n \"Positive\") returns int language sql"
                            + " return n * 2",
                    "create function twice(t text) returns text language sql return t || t",
                    "create procedure \"Do It\"(inout n int) language plpgsql as $$ begin end $$",
                    "create function touch() returns trigger language plpgsql as"
                            + " $$ begin return new; end $$",
                    "create trigger touched before insert on typed for each row"
                            + " execute function touch()",
                    "create rule nothing as on delete to typed do instead nothing",
                    "create aggregate total(int) (sfunc = int4pl, stype = int, initcond = 0)",
                    "create aggregate tally(*) (sfunc = int8inc, stype = int8, initcond = 0)",
                    "create aggregate middle(float8 order by anyelement)"
                            + " (sfunc = ordered_set_transition, stype = internal,"
                            + " finalfunc = percentile_disc_final, finalfunc_extra)",
                    "create operator === (leftarg = int, rightarg = int, function = int4eq)",
                    "create operator family \"Fam\" using btree",
                    "create operator class \"Cls\" for type int4 using btree family \"Fam\""
                            + " as function 1 btint4cmp(int4, int4)",
                    "create cast (mood as int) with inout",
                    "create collation \"Mine\" (provider = builtin, locale = 'C')",
                    "create conversion \"Conv\" for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8",
                    "create statistics \"Stats\" on feeling, two from typed",
                    "create text search dictionary \"Dict\" (template = simple)",
                    "create text search configuration \"Conf\" (copy = simple)",
                    "alter text search configuration \"Conf\" alter mapping for word with \"Dict\"",
                    "create foreign data wrapper nowhere",
                    "create server elsewhere foreign data wrapper nowhere",
                    "create foreign table \"Far\" (id int) server elsewhere");

    // No event: this server has no grant tables, without which it makes none.
    private static final List<String> MARIADB =
            List.of(
                    "create table `back``tick` (id int auto_increment primary key,"
                            + " n bigint default nextval(`Some Numbers`))",
                    "create table versions (id int) with system versioning",
                    "create table series (id int) partition by hash (id) partitions 2",
                    "create trigger `Tr` before insert on versions for each row set new.id = 1",
                    "create function `twice``d`(n int) returns int return n * 2",
                    "create procedure `Do It`() begin end",
                    "set sql_mode = oracle",
                    "create package `Pack` as function one() return int; end",
                    "create package body `Pack` as function one() return int as begin return 1;"
                            + " end; end");

    private static final List<String> H2 =
            List.of(
                    "create table \"say \"\"hello\"\"\" (id int generated by default as identity,"
                            + " n bigint default next value for \"Some Numbers\")",
                    "create domain \"Positive\" as int check (value > 0)",
                    "create domain \"Very Positive\" as \"Positive\"",
                    "create table typed (n \"Positive\", m \"Very Positive\")",
                    "create global temporary table passing (id int)",
                    "create alias \"Random\" for 'java.lang.Math.random'",
                    "create alias twice as 'int twice(int n) { return n * 2; }'",
                    "create table checked (n int check (twice(n) > 0))",
                    "create aggregate \"First\" for '%s'".formatted(FirstOfAll.class.getName()),
                    "create trigger \"Tr\" before insert on typed for each row call '%s'"
                            .formatted(Silence.class.getName()),
                    "create synonym \"Syn\" for typed",
                    "create constant \"One\" value 1");

    /** Does nothing. */
    public static final class Silence implements Trigger {
        /** For H2. */
        public Silence() {}

        @Override
        public void fire(java.sql.Connection connection, Object[] before, Object[] after) {}
    }

    /** An aggregate that knows its answer. */
    public static final class FirstOfAll implements AggregateFunction {
        /** For H2. */
        public FirstOfAll() {}

        @Override
        public int getType(int[] inputTypes) {
            return java.sql.Types.INTEGER;
        }

        @Override
        public void add(Object value) {}

        @Override
        public Object getResult() {
            return 1;
        }
    }
}
