package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that are hard to cut into statements, each as a migration on its own database. */
class TrapScriptTest {
    private static final String NAME = "20260215_traps";

    @TempDir private Path directory;

    private Project migrated(TestDatabase database, String header, String script) {
        Project project = new Project(database.fresh(), directory);
        project.write(NAME + ".sql", header, script);
        assertThat(project.migrate()).containsExactly(NAME);
        return project;
    }

    @Test
    void onPostgresql() throws SQLException {
        Project project =
                migrated(
                        TestDatabase.POSTGRESQL,
                        "-- migrate:up transaction:false",
                        """
                        -- comment; with semicolon and 'quote
                        create table t1 (id int, s text default 'a;b''c', "we;ird" int); \
                        /* block ; /* nested ; */ still */
                        insert into t1 values (1, E'it\\'s; ok', 2);
                        create function f1() returns int language plpgsql as $$
                        begin
                          -- inner ; comment
                          insert into t1 values (2, 'x;y', 3);
                          return 1;
                        end $$;
                        create function f2() returns text language sql as $body$ select 'a;$$;b' \
                        $body$;
                        do $do$ begin perform f1(); execute $q$ select 1; $q$; end $do$;
                        create function f3() returns int begin atomic select 1; select 2; end;
                        create or replace procedure p1() language sql begin atomic
                          insert into t1 values (1,'a',1); insert into t1 values (3,'b',2); end;
                        create index concurrently ix1 on t1(id);
                        comment on table t1 is 'last; one'
                        """);

        project.execute("call p1()");
        assertThat(project.query("select concat_ws(',', id, s, \"we;ird\") from t1"))
                .containsExactly("1,it's; ok,2", "2,x;y,3", "1,a,1", "3,b,2");
        assertThat(project.query("select concat(f2(), f3(), obj_description('t1'::regclass))"))
                .containsExactly("a;$$;b2last; one");
        assertThat(project.query("select indexname from pg_indexes where indexname = 'ix1'"))
                .containsExactly("ix1");
    }

    @Test
    void onMariaDb() throws SQLException {
        Project project =
                migrated(
                        TestDatabase.MARIADB,
                        "-- migrate:up",
                        """
                        # hash comment; here
                        create table t1 (id int, s varchar(20) default 'a;b\\'c', `we;ird` int);
                        insert into t1 values (1, "dq; \\"x\\"", 2); -- tail ; comment
                        /*!50003 set @x = 'a;b' */;
                        insert into t1 (id) select 9 where @x = 'a;b';
                        DELIMITER //
                        create procedure p1()
                        begin
                          insert into t1 values (2, 'x;y', 3);
                          if 1 = 1 then select 1; end if;
                        end//
                        create trigger tr1 before insert on t1 for each row begin set new.id = 1; \
                        end //
                        DELIMITER ;
                        select 1--1;
                        """);

        project.execute("call p1()");
        assertThat(project.query("select concat(id, ',', s) from t1"))
                .containsExactly("1,dq; \"x\"", "9,a;b'c", "1,x;y");
    }

    @Test
    void onH2() throws SQLException {
        Project project =
                migrated(
                        TestDatabase.H2_MEMORY,
                        "-- migrate:up",
                        """
                        create table t1 (id int, s varchar(20) default 'a;b''c', "we;ird" int); \
                        // slash comment ;
                        /* block ; */ insert into t1 values (1, $$dollar; 'quoted$$, 2);
                        create alias f1 as $$ String f(String s) { return s + ";"; } $$;
                        insert into t1 values (2, U&'\\0041;', 3);
                        insert into t1 (id) values (3)
                        """);

        assertThat(project.query("select f1(s) from t1 order by id"))
                .containsExactly("dollar; 'quoted;", "A;;", "a;b'c;");
    }
}
