package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs read: each line of the standard output is an object. */
class JsonTest {
    private final Path directory;
    private final Workspace workspace;

    JsonTest(@TempDir Path directory) {
        this.directory = directory;
        workspace =
                new Workspace(directory)
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts");
    }

    @Test
    void aRunIsAnObjectForEachMigrationAndOneForItsEnd() {
        assertThat(printed("migrate"))
                .containsExactly(
                        "{'event':'applied','migration':'20260101_create_users','millis':N}",
                        "{'event':'applied','migration':'20260102_create_posts','millis':N}",
                        "{'event':'done','applied':2}");
        assertThat(printed("migrate")).containsExactly("{'event':'done','applied':0,'before':2}");
        assertThat(printed("migrate:redo", "--force"))
                .containsExactly(
                        "{'event':'undone','migration':'20260102_create_posts','millis':N}",
                        "{'event':'undone','migration':'20260101_create_users','millis':N}",
                        "{'event':'applied','migration':'20260101_create_users','millis':N}",
                        "{'event':'applied','migration':'20260102_create_posts','millis':N}",
                        "{'event':'done','applied':2}");
        assertThat(printed("migrate:rollback", "--migrations=1"))
                .containsExactly(
                        "{'event':'undone','migration':'20260102_create_posts','millis':N}",
                        "{'event':'done','undone':1}");
    }

    @Test
    void soIsWhatRecordsOnly() {
        assertThat(printed("migrate:baseline", "20260101_create_users"))
                .containsExactly("{'event':'done','recorded':1}");
        assertThat(printed("migrate:resolve", "20260102_create_posts", "--applied"))
                .containsExactly("{'event':'recorded','migration':'20260102_create_posts'}");
        assertThat(printed("migrate:forget", "20260102_create_posts", "--force"))
                .containsExactly("{'event':'removed','migration':'20260102_create_posts'}");
    }

    @Test
    void whatIsPendingIsAList() {
        assertThat(printed("migrate", "--check"))
                .containsExactly(
                        "{'event':'done',"
                                + "'pending':['20260101_create_users','20260102_create_posts']}");
    }

    @Test
    void aDryRunIsTheSqlOfEachMigration() {
        List<JsonObject> scripts = objects(workspace.run("migrate", "--json", "--pretend"));

        assertThat(scripts).hasSize(2);
        assertThat(scripts.get(0).get("event").getAsString()).isEqualTo("script");
        assertThat(scripts.get(0).get("migration").getAsString())
                .isEqualTo("20260101_create_users");
        assertThat(scripts.get(0).get("sql").getAsString())
                .contains("create table users (id int);");
    }

    @Test
    void aNewFileIsItsPath() throws IOException {
        Outcome made =
                Workspace.execute(
                        "migrate:make", "create_tags_table", "--json", "--dir=" + directory);

        JsonObject written = objects(made).get(0);
        assertThat(written.get("event").getAsString()).isEqualTo("written");
        assertThat(Path.of(written.get("file").getAsString())).exists();
        Files.delete(Path.of(written.get("file").getAsString()));
        assertThat(objects(workspace.run("migrate:squash", "everything", "--json")).get(0))
                .hasToString(
                        "{\"event\":\"written\",\"file\":\""
                                + directory.resolve("20260102_02_everything.sql")
                                + "\",\"replaces\":[\"20260101_create_users\","
                                + "\"20260102_create_posts\"],\"irreversible\":[]}");
    }

    @Test
    void manySchemasSayWhichIsMeant() {
        assertThat(printed("migrate", "--schemas=PUBLIC"))
                .contains(
                        "{'event':'applied','migration':'20260101_create_users','millis':N,"
                                + "'schema':'PUBLIC'}",
                        "{'event':'schema','schema':'PUBLIC','applied':2}",
                        "{'event':'done','schemas':1,'applied':2,'failed':0}");
    }

    @Test
    void aFailureIsTheLastObjectAndASentenceOnTheOtherStream() {
        workspace.sql("20260103_x", "create tabel x", "drop table x");

        Outcome failed = workspace.run("migrate", "--json");

        List<JsonObject> objects = objects(failed);
        JsonObject error = objects.get(objects.size() - 1);
        assertThat(error.keySet()).containsExactly("event", "message", "exit");
        assertThat(error.get("event").getAsString()).isEqualTo("error");
        assertThat(error.get("message").getAsString()).startsWith("20260103_x failed while");
        assertThat(error.get("exit").getAsInt()).isEqualTo(failed.code()).isEqualTo(1);
        assertThat(failed.complaints()).startsWith("Error: 20260103_x failed while");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json --tarqet=x", "--tarqet=x --json", "--json --lock-timeout=soon"})
    void soIsWrongUsageWhereverTheOptionStands(String options) {
        Outcome refused = workspace.run("migrate", options.split(" ", -1));

        assertThat(objects(refused)).hasSize(1);
        assertThat(objects(refused).get(0).get("exit").getAsInt()).isEqualTo(2);
    }

    /** What a command prints, with single quotes and without the time that it took. */
    private List<String> printed(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        Outcome outcome = workspace.run(command, all.toArray(String[]::new));
        assertThat(objects(outcome)).isNotEmpty();
        return outcome.out()
                .replace('"', '\'')
                .replaceAll("'millis':\\d+", "'millis':N")
                .lines()
                .toList();
    }

    private static List<JsonObject> objects(Outcome outcome) {
        return outcome.out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }
}
