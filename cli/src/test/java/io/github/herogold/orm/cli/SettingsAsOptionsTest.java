package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.settings.Keys;
import io.github.herogold.orm.settings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SettingsAsOptionsTest {
    /** Those that ask for something else than a run, and an answer that is given each time. */
    private static final Set<String> NO_SETTINGS =
            Set.of(
                    "help",
                    "version",
                    "applied",
                    "rolled-back",
                    "record",
                    "rename",
                    "rename-table",
                    "drop",
                    "fill",
                    "fill-down");

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void migrations() throws IOException {
        file = folder.resolve("herogold.properties");
        new Workspace(Files.createDirectories(folder.resolve("db")))
                .table("20260101_create_users", "users")
                .table("20260102_create_posts", "posts");
    }

    @Test
    void everyOptionIsASetting() {
        Set<String> options = new TreeSet<>();
        for (CommandLine command :
                CommandLineFactory.create(Surroundings.ofProcess()).getSubcommands().values()) {
            command.getCommandSpec()
                    .options()
                    .forEach(option -> options.add(option.longestName().replaceFirst("^--", "")));
        }
        options.removeAll(NO_SETTINGS);

        assertThat(new TreeSet<>(Keys.all())).isEqualTo(options);
    }

    @Test
    void aFileSaysWhatTheOptionsWouldSay() throws IOException {
        settings("dir = db", "step = true", "json = true", "lock-timeout = 5s");

        assertThat(run("migrate").lines()).endsWith("{\"event\":\"done\",\"applied\":2}");
        assertThat(run("migrate:status").out()).contains("\"batch\": 2");
    }

    @Test
    void whatIsGivenComesBeforeTheFile() throws IOException {
        settings("dir = nowhere", "target = 20260101_create_users", "step = true");

        assertThat(run("migrate", "--dir=db", "--target=20260102_create_posts", "--step").lines())
                .endsWith("Applied 2 migrations.");
        assertThat(run("migrate:status", "--dir=db", "--json").out()).contains("\"batch\": 2");
    }

    @Test
    void theEnvironmentComesBeforeTheFile() throws IOException {
        settings("dir = nowhere", "step = true");

        Outcome migrated = run(Map.of("HEROGOLD_DIR", "db", "HEROGOLD_STEP", "false"), "migrate");

        assertThat(migrated.lines()).endsWith("Applied 2 migrations.");
        assertThat(run("migrate:status", "--dir=db", "--json").out())
                .doesNotContain("\"batch\": 2");
    }

    @Test
    void whatExcludesAnOptionThatIsGivenIsLeftOut() throws IOException {
        settings("dir = db", "step = true", "migrations = 2", "schemas = OTHER");
        run("migrate", "--schemas-from=select 'PUBLIC'");

        assertThat(run("migrate:rollback", "--steps=1").lines()).endsWith("Undid 1 migration.");
    }

    @Test
    void twoThatExcludeEachOtherSayWhereTheyAre() throws IOException {
        settings("dir = db", "migrations = 2");

        Outcome refused = run(Map.of("HEROGOLD_STEPS", "1"), "migrate:rollback");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "--steps (HEROGOLD_STEPS) and --migrations (herogold.properties) exclude"
                                + " each other. Take one of them away.");
    }

    @Test
    void anEmptyUrlIsToldInOneSentence() throws IOException {
        Files.writeString(file, "dir = db");

        Outcome refused = run(Map.of("HEROGOLD_URL", ""), "migrate");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("Error: The URL of the database is empty (HEROGOLD_URL).");
    }

    @Test
    void theSeedsHaveASettingOfTheirOwn() throws IOException {
        settings("dir = db", "seeds = other");
        Files.createDirectory(folder.resolve("other"));

        assertThat(run("db:seed").out()).startsWith("Nothing to do: there is no seed file in ");
    }

    @Test
    void aValueThatIsNoneSaysWhereItIs() throws IOException {
        settings("dir = db", "lock-timeout = soon");

        Outcome refused = run("migrate");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("Error: ")
                .contains("--lock-timeout", "\"soon\" is no time", "(herogold.properties)");
    }

    @Test
    void anUnknownKeyIsWrongUsage() throws IOException {
        settings("urll = jdbc:h2:./other");

        Outcome refused = run("migrate");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith("Error: ").contains("urll; did you mean url?");
    }

    @Test
    void helpAndCompletionReadNoSettings() throws IOException {
        settings("urll = jdbc:h2:./other");

        assertThat(run("migrate", "--help").code()).isZero();
        assertThat(run("help", "migrate").code()).isZero();
        assertThat(run("migrate", "--version").code()).isZero();
        assertThat(run("generate-completion").code()).isZero();
    }

    private void settings(String... lines) throws IOException {
        String url = "url = jdbc:h2:" + folder.resolve("shop") + "\n";
        Files.writeString(file, url + String.join("\n", lines));
    }

    private Outcome run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private Outcome run(Map<String, String> environment, String... arguments) {
        return Workspace.executeIn(new Surroundings(folder, environment), List.of(arguments));
    }
}
