package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.Migration;
import io.github.herogold.orm.migrations.WithoutTransaction;
import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlScript;
import io.github.herogold.orm.sql.SqlStatement;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts that are hard to cut and to pass on, each as a migration on its own database. */
class TrapScriptTest {
    private static final String NAME = "20260215_traps";

    @TempDir private Path directory;

    /** How the statements of a script reach the database. */
    enum Way {
        FILE,
        EXECUTE,
        NATIVE_QUERY
    }

    /** The statements of a script in a Java migration; one of them bears no transaction. */
    @WithoutTransaction
    private static final class JavaTraps extends Migration {
        private final List<String> statements;
        private final Way way;

        JavaTraps(String script, SqlDialect dialect, Way way) {
            this.statements =
                    SqlScript.split(script, dialect).stream().map(SqlStatement::text).toList();
            this.way = way;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void up(EntityManager em) {
            if (way == Way.EXECUTE) {
                execute(em, statements.toArray(String[]::new));
            } else {
                statements.forEach(sql -> em.createNativeQuery(sql).executeUpdate());
            }
        }

        @Override
        public void down(EntityManager em) {}
    }

    private Project migrated(TestDatabase database, SqlDialect dialect, String file, Way way)
            throws IOException {
        Project project = new Project(database.fresh(), directory);
        String script = read(file);
        if (way == Way.FILE) {
            project.write(NAME + ".sql", "-- migrate:up transaction:false", script);
            project.migrate();
        } else {
            project.migrate(new JavaTraps(script, dialect, way));
        }
        return project;
    }

    private static String read(String file) throws IOException {
        try (InputStream in = TrapScriptTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onPostgresql(Way way) throws IOException, SQLException {
        Project project =
                migrated(
                        TestDatabase.POSTGRESQL,
                        SqlDialect.POSTGRESQL,
                        "traps-postgresql.sql",
                        way);

        project.execute("call p1()");
        assertThat(project.query("select concat_ws(',', id, s, \"we;ird\") from t1"))
                .containsExactly("1,it's; ok,2", "2,x;y,3", "1,a,1", "3,b,2");
        assertThat(project.query("select concat(f2(), f3(), obj_description('t1'::regclass))"))
                .containsExactly("a;$$;b2last; one");
        assertThat(project.query("select indexname from pg_indexes where indexname = 'ix1'"))
                .containsExactly("ix1");
    }

    @ParameterizedTest
    @EnumSource
    void onMariaDb(Way way) throws IOException, SQLException {
        Project project =
                migrated(TestDatabase.MARIADB, SqlDialect.MARIADB, "traps-mariadb.sql", way);

        project.execute("call p1()");
        assertThat(project.query("select concat(id, ',', s) from t1"))
                .containsExactly("1,dq; \"x\"", "1,x;y");
        assertThat(
                        project.query(
                                "select column_default from information_schema.columns where"
                                        + " table_schema = database() and column_name = 's'"))
                .singleElement()
                .asString()
                .contains("a;b");
    }

    @ParameterizedTest
    @EnumSource
    void onH2(Way way) throws IOException, SQLException {
        Project project = migrated(TestDatabase.H2_MEMORY, SqlDialect.H2, "traps-h2.sql", way);

        assertThat(project.query("select f1(s) from t1 order by id"))
                .containsExactly("dollar; 'quoted;", "A;;");
    }
}
