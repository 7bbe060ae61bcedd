package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A script, and a statement, may be as long as a dump. */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"H2_FILE", "POSTGRESQL", "MARIADB"})
class LargeScriptTest {
    private static final String NAME = "20260101_import_notes";
    private static final int MEGABYTE = 1 << 20;

    private final Project project;
    private final Path file;
    private final String text;

    LargeScriptTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        file = directory.resolve(NAME + ".sql");
        text = database == TestDatabase.MARIADB ? "longtext" : "text";
    }

    private static String insert(int id, int size) {
        return "insert into notes values (%d, '%s');%n".formatted(id, "é;".repeat(size / 3));
    }

    private void write(int large, int small, String last) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("-- migrate:up\ncreate table notes (id int, body " + text + ");\n");
            for (int i = 0; i < large; i++) {
                out.write(insert(i, 5 * MEGABYTE));
            }
            for (int i = 0; i < small; i++) {
                out.write(insert(large + i, 1_000));
            }
            out.write(last);
            out.write("\n-- migrate:down\ndrop table notes;\n");
        }
    }

    private String count() throws SQLException {
        return project.query("select count(*) from notes").get(0);
    }

    @Test
    void aScriptOf50MegabytesIsRun() throws IOException, SQLException {
        write(8, 11_000, "");
        assertThat(Files.size(file)).isGreaterThan(50 * MEGABYTE);

        assertThat(project.migrate()).containsExactly(NAME);
        assertThat(count()).isEqualTo("11008");
        assertThat(project.status().applied()).containsExactly(NAME);
        assertThat(project.rollback()).containsExactly(NAME);
    }

    @Test
    void aLargeStatementArrivesAsItIs() throws IOException, SQLException {
        write(1, 0, "");
        project.migrate();

        assertThat(project.query("select char_length(body) from notes"))
                .containsExactly(String.valueOf(2 * (5 * MEGABYTE / 3)));
    }

    @Test
    void aLargeStatementThatFailsIsShownInPart() throws IOException {
        write(0, 0, "insert into nix values ('" + "x".repeat(5 * MEGABYTE) + "');");

        MigrationFailedException failure =
                catchThrowableOfType(MigrationFailedException.class, project::migrate);
        assertThat(failure)
                .hasMessageContainingAll(NAME, "statement 2 (line 3)", "insert into nix");
        assertThat(failure.getMessage()).hasSizeLessThan(10_000);
    }
}
