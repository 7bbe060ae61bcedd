package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.herogold.orm.settings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir private Path folder;
    private Workspace workspace;
    private Surroundings surroundings;

    @BeforeEach
    void twoMigrations() throws IOException {
        surroundings = new Surroundings(folder, Map.of("HOME", folder.toString()));
        workspace =
                new Workspace(Files.createDirectory(folder.resolve("migrations")))
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts");
    }

    @Test
    void whereAllIsWellEachThingIsALine() {
        run("migrate");

        Outcome well = run("doctor");

        assertThat(well.code()).isZero();
        assertThat(well.lines())
                .map(line -> line.replaceFirst("^((ok|note) +\\w+).*", "$1").replaceAll(" +", " "))
                .containsExactly(
                        "ok java",
                        "ok compiler",
                        "ok drivers",
                        "ok database",
                        "ok rights",
                        "ok history",
                        "ok files",
                        "ok lock",
                        "note completion",
                        "note archive",
                        "No problem was found.");
        assertThat(line(well, "database")).contains("shop (--url): H2 2.");
        assertThat(line(well, "history")).contains("2 applied, 0 pending.");
        assertThat(well.err()).isEmpty();
    }

    @Test
    void whatIsPendingIsNoProblem() {
        run("migrate", "--target=20260101_create_users");

        Outcome pending = run("doctor");

        assertThat(pending.code()).isZero();
        assertThat(line(pending, "history"))
                .startsWith("note")
                .endsWith("1 applied, 1 pending. Run herogold migrate.");
    }

    @Test
    void aRecordWithoutItsFileIsAProblem() {
        run("migrate");
        workspace.delete("20260102_create_posts");

        Outcome missing = run("doctor");

        assertThat(missing.code()).isEqualTo(1);
        assertThat(line(missing, "history"))
                .startsWith("problem")
                .contains("20260102_create_posts", "migrate:forget");
        assertThat(missing.lines()).endsWith("1 problem was found.");
    }

    @Test
    void aFileThatHasChangedIsANote() {
        run("migrate");
        workspace.table("20260102_create_posts", "articles");

        assertThat(line(run("doctor"), "files"))
                .startsWith("note")
                .contains("20260102_create_posts", "--accept-changed");
    }

    @Test
    void aFileThatIsNoMigrationIsAProblem() throws IOException {
        run("migrate");
        Files.createFile(folder.resolve("migrations/users.sql"));

        Outcome wrong = run("doctor");

        assertThat(wrong.code()).isEqualTo(1);
        assertThat(line(wrong, "files")).startsWith("problem").contains("users.sql", "Rename it");
        assertThat(line(wrong, "lock")).startsWith("ok");
    }

    @Test
    void aServerThatDoesNotAnswerIsAProblemAndShowsNoPassword() {
        Outcome refused =
                run("doctor", "--url=jdbc:postgresql://localhost:1/shop", "--password=s3cret");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(line(refused, "database")).startsWith("problem").contains("cannot be reached");
        assertThat(line(refused, "drivers")).startsWith("ok").contains("org.postgresql.Driver");
        assertThat(refused.text()).doesNotContain("s3cret");
    }

    @Test
    void soIsAUrlThatNoDriverTakes() {
        Outcome refused = run("doctor", "--url=jdbc:mysql://localhost/shop");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(line(refused, "drivers")).startsWith("problem").contains("org.h2.Driver");
        assertThat(line(refused, "database")).startsWith("problem").contains("--classpath");
    }

    @Test
    void aUserWithoutRightsIsAProblem() {
        run("migrate");
        workspace.sql("20260103_guest", "create user guest password 'x'", "drop user guest");
        run("migrate");

        Outcome guest = run("doctor", "--user=guest", "--password=x");

        assertThat(guest.code()).isEqualTo(1);
        assertThat(line(guest, "rights")).startsWith("problem").contains("may not create tables");
    }

    @Test
    void nothingIsMadeByALook() throws IOException {
        List<Path> before = files();

        Outcome looked = run("doctor");

        assertThat(looked.code()).isZero();
        assertThat(line(looked, "database")).startsWith("note").contains("does not exist");
        assertThat(line(looked, "history")).contains("0 applied, 2 pending.");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void completionIsFoundWhereAShellReadsIt() throws IOException {
        Files.writeString(
                folder.resolve(".bashrc"), Workspace.execute("generate-completion").out());

        assertThat(line(run("doctor"), "completion"))
                .startsWith("ok")
                .contains(folder.resolve(".bashrc").toString());
    }

    @Test
    void programsReadObjects() {
        List<JsonObject> objects =
                run("doctor", "--json")
                        .out()
                        .lines()
                        .map(line -> JsonParser.parseString(line).getAsJsonObject())
                        .toList();

        assertThat(objects.get(0).get("event").getAsString()).isEqualTo("check");
        assertThat(objects.get(0).get("name").getAsString()).isEqualTo("java");
        assertThat(objects.get(0).get("state").getAsString()).isEqualTo("ok");
        assertThat(objects.get(objects.size() - 1))
                .hasToString("{\"event\":\"done\",\"failed\":0}");
    }

    private static String line(Outcome outcome, String name) {
        return outcome.lines().stream()
                .filter(line -> line.matches("\\w+ +" + name + " .*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    private Outcome run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (Stream.of(arguments).noneMatch(argument -> argument.startsWith("--url"))) {
            all.add("--url=jdbc:h2:" + folder.resolve("shop"));
        }
        return Workspace.executeIn(surroundings, all);
    }
}
