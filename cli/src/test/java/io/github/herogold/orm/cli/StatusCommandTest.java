package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
    private final Workspace workspace;

    StatusCommandTest(@TempDir Path directory) {
        workspace =
                new Workspace(directory)
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts");
    }

    @Test
    void statusIsATable() {
        workspace.run("migrate", "--target", "20260101_create_users");

        Outcome status = workspace.run("migrate:status");

        assertThat(status.code()).isZero();
        assertThat(status.lines()).hasSize(4);
        assertThat(status.lines().get(0))
                .isEqualTo("Migration              State    Batch  Applied at");
        assertThat(status.lines().get(1))
                .matches(
                        "20260101_create_users  applied      1"
                                + "  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(status.lines().get(2)).isEqualTo("20260102_create_posts  pending");
        assertThat(status.lines().get(3)).isEqualTo("1 applied, 1 pending.");
        assertThat(status.err()).isEmpty();
    }

    @Test
    void statusBeforeAnyRunMakesNoTable() throws Exception {
        Outcome status = workspace.run("migrate:status");

        assertThat(status.lines()).allMatch(line -> !line.contains("applied "));
        assertThat(workspace.hasHistory()).isFalse();
    }

    @Test
    void aRecordWithoutAFileIsMissing() {
        workspace.run("migrate");
        workspace.delete("20260101_create_users");

        List<String> lines = workspace.run("migrate:status").lines();

        assertThat(lines.get(1)).startsWith("20260101_create_users  missing      1");
        assertThat(lines).endsWith("1 applied, 1 missing.");
    }

    @Test
    void jsonHasAnObjectForEachMigration() {
        workspace.run("migrate", "--target", "20260101_create_users");

        JsonArray entries = json(workspace.run("migrate:status", "--json"));

        assertThat(entries).hasSize(2);
        JsonObject applied = entries.get(0).getAsJsonObject();
        assertThat(applied.keySet()).containsExactly("name", "state", "batch", "appliedAt");
        assertThat(applied.get("name").getAsString()).isEqualTo("20260101_create_users");
        assertThat(applied.get("state").getAsString()).isEqualTo("applied");
        assertThat(applied.get("batch").getAsInt()).isEqualTo(1);
        assertThat(Instant.parse(applied.get("appliedAt").getAsString()))
                .isBetween(Instant.now().minusSeconds(600), Instant.now());
        JsonObject pending = entries.get(1).getAsJsonObject();
        assertThat(pending.keySet()).containsExactly("name", "state");
        assertThat(pending.get("state").getAsString()).isEqualTo("pending");
    }

    @Test
    void withoutMigrationsTheTableIsASentenceAndJsonAnEmptyArray(@TempDir Path empty) {
        Workspace nothing = new Workspace(empty);

        assertThat(nothing.run("migrate:status").lines())
                .containsExactly("There are no migrations.");
        assertThat(json(nothing.run("migrate:status", "--json"))).isEmpty();
    }

    @Test
    void checkEndsWithThreeWhileSomethingIsPending() {
        Outcome before = workspace.run("migrate:status", "--check", "--json");
        workspace.run("migrate");
        Outcome after = workspace.run("migrate:status", "--check");

        assertThat(before.code()).isEqualTo(3);
        assertThat(json(before)).hasSize(2);
        assertThat(after.code()).isZero();
        assertThat(after.lines()).endsWith("2 applied.");
    }

    private static JsonArray json(Outcome outcome) {
        return JsonParser.parseString(outcome.out()).getAsJsonArray();
    }
}
