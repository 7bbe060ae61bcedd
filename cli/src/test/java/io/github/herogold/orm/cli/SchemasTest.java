package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasTest {
    private static final String USERS = "20260101_create_users";
    private static final String POSTS = "20260102_create_posts";

    private final Workspace workspace;

    SchemasTest(@TempDir Path directory) {
        workspace = new Workspace(directory).table(USERS, "users").table(POSTS, "posts");
    }

    @BeforeEach
    void createSchemas() throws SQLException {
        workspace.change("create schema a", "create schema b");
    }

    @Test
    void eachSchemaIsMigratedAndSummedUp() {
        workspace.run("migrate", "--schemas", "A", "--target", USERS);

        Outcome migrated = workspace.run("migrate", "--schemas", "A, B");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines())
                .containsExactly(
                        "A: Applied " + POSTS,
                        "B: Applied " + USERS,
                        "B: Applied " + POSTS,
                        "A       applied 1",
                        "B       applied 2",
                        "2 schemas: 2 migrated, 0 with nothing to do, 0 failed.");
    }

    @Test
    void aQueryTellsTheSchemasAndSeveralAreMigratedAtATime() {
        Outcome migrated =
                workspace.run(
                        "migrate",
                        "--schemas-from",
                        "select schema_name from information_schema.schemata"
                                + " where length(schema_name) = 1 order by 1",
                        "--parallel",
                        "2");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines())
                .contains("A: Applied " + POSTS, "B: Applied " + POSTS)
                .endsWith(
                        "A       applied 2",
                        "B       applied 2",
                        "2 schemas: 2 migrated, 0 with nothing to do, 0 failed.");
    }

    @Test
    void whatFailsIsToldAndDoesNotKeepTheOthers() throws SQLException {
        workspace.change("create table a.posts (id int)");

        Outcome failed = workspace.run("migrate", "--schemas", "A,NOWHERE,B");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.lines())
                .contains(
                        "A: " + POSTS + " failed while it was applied:",
                        "  statement 1 (line 2): create table posts (id int)")
                .anyMatch(line -> line.startsWith("NOWHERE: The schema NOWHERE cannot be used"))
                .contains("A        failed after 1: " + POSTS + " failed while it was applied")
                .anyMatch(line -> line.startsWith("NOWHERE  failed: The schema NOWHERE"))
                .contains("B        applied 2")
                .endsWith("3 schemas: 1 migrated, 0 with nothing to do, 2 failed.");
    }

    @Test
    void aSecondRunDoesWhatIsLeft() throws SQLException {
        workspace.change("create table a.posts (id int)");
        workspace.run("migrate", "--schemas", "A,B");
        workspace.change("drop table a.posts");

        Outcome again = workspace.run("migrate", "--schemas", "A,B");

        assertThat(again.code()).isZero();
        assertThat(again.lines())
                .containsExactly(
                        "A: Applied " + POSTS,
                        "A       applied 1",
                        "B       nothing to do",
                        "2 schemas: 1 migrated, 1 with nothing to do, 0 failed.");
    }

    @Test
    void aSchemaThatDoesNotExistIsAMatterOfUsage() {
        assertThat(workspace.run("migrate", "--schemas", "A,NOWHERE").code()).isEqualTo(2);
    }

    @Test
    void whereThereIsNoSchemaThereIsNothingToDo() {
        Outcome migrated = workspace.run("migrate", "--schemas-from", "select 1 where false");

        assertThat(migrated.code()).isZero();
        assertThat(migrated.lines())
                .containsExactly("0 schemas: 0 migrated, 0 with nothing to do, 0 failed.");
    }

    @Test
    void theStatusHasALineForEachSchema() {
        workspace.run("migrate", "--schemas", "A", "--target", USERS);

        Outcome status = workspace.run("migrate:status", "--schemas", "A,B");

        assertThat(status.code()).isZero();
        assertThat(status.lines())
                .containsExactly(
                        "Schema  Applied  Pending  Interrupted",
                        "A             1        1            0",
                        "B             0        2            0");
        assertThat(workspace.run("migrate:status", "--schemas", "A", "--json").out())
                .isEqualToIgnoringWhitespace(
                        "[{\"schema\": \"A\", \"applied\": 1, \"pending\": 1,"
                                + " \"interrupted\": 0}]");
    }

    @Test
    void checkTellsWhetherSomethingIsPendingInOneOfThem() {
        workspace.run("migrate", "--schemas", "A");

        assertThat(workspace.run("migrate", "--check", "--schemas", "A").code()).isZero();
        assertThat(workspace.run("migrate", "--check", "--schemas", "A,B").code()).isEqualTo(3);
        assertThat(workspace.run("migrate:status", "--check", "--schemas", "B").code())
                .isEqualTo(3);
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertRefused("--parallel is for several schemas", "--parallel", "2");
        assertRefused("--pretend is for one schema", "--pretend", "--schemas", "A");
        assertRefused("mutually exclusive", "--schemas", "A", "--schemas-from", "select 'A'");
        assertRefused("0 schemas at a time", "--schemas", "A", "--parallel", "0");
        assertRefused("Mend the query: select nonsense", "--schemas-from", "select nonsense");
    }

    private void assertRefused(String message, String... options) {
        Outcome refused = workspace.run("migrate", options);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
    }
}
