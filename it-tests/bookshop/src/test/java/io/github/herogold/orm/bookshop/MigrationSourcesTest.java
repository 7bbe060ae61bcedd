package io.github.herogold.orm.bookshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationScript;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.migrations.RunOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationSourcesTest {
    private static final Path FOLDER = Path.of("migrations");

    private final MigrationSettings settings =
            MigrationSettings.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @Test
    void theJarHasTheMigrationsOfTheFolder() {
        assertThat(pending(onClassPath()))
                .hasSizeGreaterThanOrEqualTo(8)
                .isEqualTo(pending(MigrationSource.directory(FOLDER)));
    }

    @Test
    void theBuildHasWrittenWhatTheJarHas() throws IOException {
        try (InputStream index =
                Book.class.getResourceAsStream("/META-INF/herogold/migrations.index")) {
            assertThat(new String(index.readAllBytes(), UTF_8).lines())
                    .hasSizeGreaterThanOrEqualTo(8)
                    .contains(
                            "migrations/CreateAuthorsTable.class",
                            "migrations/20260126_index_books_by_title.sql");
        }
    }

    @Test
    void theJarAndTheFolderExecuteTheSameStatements() {
        assertThat(statements(onClassPath()))
                .isEqualTo(statements(MigrationSource.directory(FOLDER)));
    }

    @Test
    void whatTheFolderAppliedTheJarCanUndo() {
        try (MigrationManager manager = manager(MigrationSource.directory(FOLDER))) {
            manager.runMigrations();
        }
        try (MigrationManager manager = manager(onClassPath())) {
            assertThat(manager.reset()).hasSizeGreaterThanOrEqualTo(8);
            assertThat(manager.status().applied()).isEmpty();
        }
    }

    @Test
    void aFileComesBeforeTheCompiledClassOfItsName(@TempDir Path folder) throws IOException {
        String file = "20260105_create_authors_table.java";
        String source = Files.readString(FOLDER.resolve(file));
        Files.writeString(folder.resolve(file), source.replace("full_name", "pen_name"));

        assertThat(statements(MigrationSource.directory(folder)))
                .anyMatch(statement -> statement.contains("pen_name"));
    }

    private List<String> pending(MigrationSource source) {
        try (MigrationManager manager = manager(source)) {
            return manager.getPendingMigrations();
        }
    }

    /** What the source would execute, without the records, whose moments differ. */
    private List<String> statements(MigrationSource source) {
        try (MigrationManager manager = manager(source)) {
            return manager.pretendMigrations(RunOptions.everything()).stream()
                    .map(MigrationScript::statements)
                    .flatMap(List::stream)
                    .filter(
                            statement ->
                                    !statement.matches("(?is)insert into \\S*migrations\"? .*"))
                    .toList();
        }
    }

    private MigrationManager manager(MigrationSource source) {
        return MigrationManager.open(settings.withSource(source));
    }

    private static MigrationSource onClassPath() {
        return MigrationSource.classPath("migrations", Book.class.getClassLoader());
    }
}
