package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.it.migrations.surroundings.SmallDisk;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full in the middle of a migration, which is done when there is room again.
 *
 * <p>Nothing can be promised for H2 (2.4.240), which commits what does not fit, and loses it
 * without a word when it is closed.
 */
class FullDiskTest {
    private static final String EARLIER = "20260101_create_notes";
    private static final String NAME = "20260102_import_notes";

    @Test
    void postgresqlSaysSoAndGoesOnAfterwards(@TempDir Path directory, @TempDir Path mountPoint)
            throws SQLException {
        try (SmallDisk disk = SmallDisk.on(mountPoint, 4)) {
            Project project = new Project(TestDatabase.POSTGRESQL.fresh(), directory);
            project.execute("create tablespace small location '" + disk.directory() + "'");
            project.writeTable(EARLIER, "notes");
            project.migrate();
            project.write(
                    NAME + ".sql",
                    "-- migrate:up",
                    "create table imported (id int, body text) tablespace small;",
                    "insert into imported select x, repeat(md5(x::text), 40)"
                            + " from generate_series(1, 10000) x;",
                    "-- migrate:down",
                    "drop table imported;");
            State before = project.state();

            assertThatThrownBy(project::migrate)
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContainingAll(
                            NAME, "statement 2 (line 3)", "No space left on device", "rolled back");
            assertThat(project.state()).isEqualTo(before);
            disk.enlarge(200);
            assertThat(project.migrate()).containsExactly(NAME);
            assertThat(project.query("select count(*) from imported")).containsExactly("10000");
            project.rollback();
            project.execute("drop tablespace small");
        }
    }
}
