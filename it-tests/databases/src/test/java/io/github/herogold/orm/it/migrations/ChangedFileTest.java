package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStatus.Remark;
import io.github.herogold.orm.migrations.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that says something else than what was applied stops a run until that is settled. */
@OnEveryDatabase
class ChangedFileTest {
    private static final String NAME = "20260101_create_notes";
    private static final String NEXT = "20260102_create_tags";
    private static final String CHANGED =
            """
            -- migrate:up
            create table notes (id bigint);
            -- migrate:down
            drop table notes;
            """;

    private final Project project;
    private final MigrationManager manager;

    ChangedFileTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        manager = project.open();
    }

    @BeforeEach
    void apply() {
        project.writeTable(NAME, "notes");
        manager.runMigrations();
        project.writeTable(NEXT, "tags");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private void rewrite(String text) throws IOException {
        Files.writeString(project.directory().resolve(NAME + ".sql"), text);
    }

    private boolean isChanged() {
        return manager.status().entries().get(0).remarks().contains(Remark.CHANGED);
    }

    private static Stream<UnaryOperator<String>> editors() {
        return Stream.of(
                text -> text.replace("\n", "\r\n"),
                String::stripTrailing,
                text -> text.replace("\n", " \t\n") + "\n\n",
                text -> "\uFEFF" + text);
    }

    @ParameterizedTest
    @MethodSource("editors")
    void whatAnEditorChangesByItselfDoesNotCount(UnaryOperator<String> editor) throws IOException {
        rewrite(editor.apply(Files.readString(project.directory().resolve(NAME + ".sql"))));

        assertThat(isChanged()).isFalse();
        assertThat(manager.runMigrations()).containsExactly(NEXT);
    }

    @Test
    void aRunIsRefusedAndTheStatusTellsIt() throws IOException, SQLException {
        assertThat(isChanged()).isFalse();
        rewrite(CHANGED);

        assertThat(isChanged()).isTrue();
        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContainingAll(NAME, "changed after being applied", "--accept-changed");
        project.assertRefused(() -> manager.pretendMigrations(RunOptions.everything()))
                .isInstanceOf(HistoryMismatchException.class);
    }

    @Test
    void theOldTextBackIsAsGoodAsEver() throws IOException {
        rewrite(CHANGED);
        project.writeTable(NAME, "notes");

        assertThat(manager.runMigrations()).containsExactly(NEXT);
    }

    @Test
    void acceptingItRecordsItAndRunsNothingOfIt() throws IOException, SQLException {
        rewrite(CHANGED);
        RunOptions accepting = RunOptions.everything().acceptingChanges();

        assertThat(manager.runMigrations(accepting)).containsExactly(NEXT);
        assertThat(isChanged()).isFalse();
        assertThat(manager.runMigrations()).isEmpty();
        assertThat(project.query("select count(*) from notes")).containsExactly("0");
    }

    @Test
    void itCanBeAcceptedWhenNothingIsPending() throws IOException {
        manager.runMigrations();
        rewrite(CHANGED);

        assertThat(manager.runMigrations(RunOptions.everything().acceptingChanges())).isEmpty();
        assertThat(isChanged()).isFalse();
    }

    @Test
    void aSumThatWasComputedInAnotherWayIsNotCompared() throws SQLException {
        project.execute("update migrations set checksum = '2:0123456789'");

        assertThat(isChanged()).isFalse();
        assertThat(manager.runMigrations()).containsExactly(NEXT);
    }

    @Test
    void aRecordWithoutASumIsNotCompared() throws SQLException, IOException {
        project.execute("update migrations set checksum = null");
        rewrite(CHANGED);

        assertThat(isChanged()).isFalse();
        assertThat(manager.runMigrations()).containsExactly(NEXT);
    }

    @Test
    void aJavaFileHasASumToo() throws SQLException {
        String java = "20260103_java";
        project.writeJava(java, "execute(em, \"create table js (id int)\");", "");
        manager.runMigrations();
        project.writeJava(java, "execute(em, \"create table js (id bigint)\");", "");

        project.assertRefused(manager::runMigrations)
                .isInstanceOf(HistoryMismatchException.class)
                .hasMessageContaining(java + ".java");
    }

    @Test
    void severalAreAcceptedTogetherOrNoneIs() throws IOException, SQLException {
        manager.runMigrations();
        rewrite(CHANGED);
        project.writeTable(NEXT, "labels");
        String sum =
                project.query("select checksum from migrations where name = '" + NEXT + "'").get(0);
        project.execute(
                "alter table migrations add constraint next_stays check (name <> '%s' or checksum = '%s')"
                        .formatted(NEXT, sum));
        RunOptions accepting = RunOptions.everything().acceptingChanges();

        project.assertRefused(() -> manager.runMigrations(accepting))
                .isInstanceOf(DatabaseUnavailableException.class);
        assertThat(isChanged()).isTrue();
        project.execute("alter table migrations drop constraint next_stays");
        assertThat(manager.runMigrations(accepting)).isEmpty();
        assertThat(isChanged()).isFalse();
    }
}
