package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationManager;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshOnPostgresqlTest {
    private static final String NOTES = "20260101_create_notes";

    private final Project project;

    FreshOnPostgresqlTest(@TempDir Path directory) {
        project = new Project(TestDatabase.POSTGRESQL.fresh(), directory);
        project.writeTable(NOTES, "notes");
    }

    @BeforeEach
    void createAnotherSchema() throws SQLException {
        project.execute("create schema \"Other\"");
    }

    @Test
    void whatBelongsToAnExtensionStays() throws SQLException {
        project.execute("create extension hstore", "create extension pg_stat_statements");
        List<String> extensions = members();
        project.execute(
                "create table tags (pairs hstore)",
                "create index on tags using gin (pairs)",
                "create function first(h hstore) returns text language sql return h -> 'a'",
                "create table \"Other\".tags (pairs hstore)");

        assertThat(fresh()).containsExactly(NOTES);

        assertThat(members()).isEqualTo(extensions);
        assertThat(project.query("select 'a=>1'::hstore -> 'a'")).containsExactly("1");
        assertThat(project.query("select count(*) from \"Other\".tags")).containsExactly("0");
        assertThat(project.query("select to_regclass('tags')::text"))
                .containsExactly((String) null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    create view %s.v as select id from public.parent | view
                    create materialized view %s.v as select id from public.parent | materialized
                    create table %s.t (id int references public.parent) | constraint
                    create table %s.t () inherits (public.parent) | table
                    create table %s.t (m public.mood) | column m of table
                    create type %s.pair as (m public.mood) | column m of composite type
                    create domain %s.d as public.mood | type
                    create table %s.t (id int default public.one()) | default value
                    create table %s.t (id int default nextval('public.numbers')) | default value
                    create index on %s.existing ((public.one())) | index
                    """)
    void whatAnotherSchemaWouldLoseStops(String use, String named) throws SQLException {
        project.execute(
                "create table parent (id int primary key)",
                "create type mood as enum ('happy')",
                "create function one() returns int immutable language sql return 1",
                "create sequence numbers",
                "create table \"Other\".existing (id int)",
                use.formatted("\"Other\""));

        assertThatThrownBy(this::fresh)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Other schemas use what is in this one, and would lose it: ")
                .hasMessageContaining(named)
                .hasMessageContaining("Other");
        assertThat(project.query("select to_regclass('parent')::text")).containsExactly("parent");

        project.execute("drop schema \"Other\" cascade");
        assertThat(fresh()).containsExactly(NOTES);
    }

    private List<String> fresh() {
        try (MigrationManager manager = project.open()) {
            return manager.fresh();
        }
    }

    /** What the extensions are made of. */
    private List<String> members() throws SQLException {
        return project.query(
                "select pg_describe_object(classid, objid, objsubid) from pg_depend"
                        + " where deptype = 'e' order by 1");
    }
}
