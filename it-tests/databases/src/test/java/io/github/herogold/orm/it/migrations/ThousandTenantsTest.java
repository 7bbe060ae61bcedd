package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.ManySchemas;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.SchemaOutcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema for each of a thousand tenants, which two workers migrate. */
class ThousandTenantsTest {
    private static final int TENANTS = 1_000;
    private static final int MIGRATIONS = 10;

    private final Project project;

    ThousandTenantsTest(@TempDir Path directory) {
        project = new Project(TestDatabase.POSTGRESQL.fresh(), directory);
        project.writeJava(
                "20260101_create_accounts",
                "execute(em, \"create table accounts (\" + baseModelColumns(em) + \")\");",
                "execute(em, \"drop table accounts\");");
        for (int number = 1; number < MIGRATIONS; number++) {
            project.writeTable(
                    "20260101_%02d_create_table".formatted(number + 1), "table_" + number);
        }
    }

    @Test
    void everyTenantIsMigratedAndASecondRunHasNothingToDo() throws SQLException {
        project.execute(
                "create table tenants (name text)",
                "insert into tenants select 'tenant_' || i from generate_series(1, %d) i"
                        .formatted(TENANTS),
                "do $$ declare t text; begin for t in select name from tenants loop"
                        + " execute format('create schema %I', t); end loop; end $$");
        ManySchemas tenants =
                ManySchemas.fromQuery(
                                project.database().withDirectory(project.directory()),
                                "select name from tenants")
                        .inParallel(2);

        List<SchemaOutcome> outcomes = tenants.runMigrations(RunOptions.everything());

        assertThat(outcomes).hasSize(TENANTS);
        assertThat(outcomes).allMatch(outcome -> outcome.failure().isEmpty());
        assertThat(outcomes).allMatch(outcome -> outcome.applied().size() == MIGRATIONS);
        assertThat(
                        project.query(
                                "select count(*) from information_schema.tables"
                                        + " where table_schema like 'tenant\\_%'"))
                .containsExactly(String.valueOf(TENANTS * (MIGRATIONS + 1)));
        assertThat(tenants.runMigrations(RunOptions.everything()))
                .hasSize(TENANTS)
                .allMatch(outcome -> outcome.applied().isEmpty())
                .allMatch(outcome -> outcome.failure().isEmpty());
    }
}
