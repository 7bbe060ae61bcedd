package io.github.herogold.orm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLineTest {
    @TempDir private Path folder;
    private Workspace workspace;
    private String url;

    @BeforeEach
    void aMigration() throws IOException {
        workspace =
                new Workspace(Files.createDirectory(folder.resolve("migrations")))
                        .table("20260101_create_users", "users")
                        .table("20260102_create_posts", "posts");
        url = "jdbc:h2:" + folder.resolve("shop") + ";PASSWORD=s3cret;USER=sa";
    }

    static Stream<List<String>> writing() {
        return Stream.of(
                List.of("migrate"),
                List.of("migrate", "--schemas=PUBLIC"),
                List.of("migrate:rollback"),
                List.of("migrate:redo"),
                List.of("migrate:reset", "--force"),
                List.of("migrate:refresh", "--force"),
                List.of("migrate:fresh", "--force"),
                List.of("migrate:baseline", "20260101_create_users"),
                List.of("migrate:resolve", "x", "--applied"),
                List.of("migrate:forget", "x"),
                List.of("db:seed", "--dir=seeds"));
    }

    @ParameterizedTest
    @MethodSource("writing")
    void whateverWritesNamesItsDatabaseFirst(List<String> arguments) throws IOException {
        Files.createDirectory(folder.resolve("seeds"));

        Outcome written = inFolder(arguments.toArray(String[]::new));

        assertThat(written.err())
                .startsWith(
                        "Database: jdbc:h2:"
                                + folder.resolve("shop")
                                + ";PASSWORD=***;USER=sa (--url)\n")
                .containsOnlyOnce("Database: ");
        assertThat(written.out()).doesNotContain("Database: ");
        assertThat(written.text()).doesNotContain("s3cret");
    }

    static Stream<List<String>> looking() {
        return Stream.of(
                List.of("migrate", "--check"),
                List.of("migrate", "--pretend"),
                List.of("migrate:status"),
                List.of("migrate:status", "--json", "--check"),
                List.of("migrate:status", "--schemas=PUBLIC"),
                List.of("migrate:rollback", "--pretend"),
                List.of("migrate:reset", "--pretend"),
                List.of("migrate:squash", "initial", "--to=20260102_create_posts"));
    }

    @ParameterizedTest
    @MethodSource("looking")
    void aLookAtADatabaseThatIsNotThereMakesNone(List<String> arguments) throws IOException {
        Outcome looked = inFolder(arguments.toArray(String[]::new));

        assertThat(looked.code()).isIn(0, 3);
        assertThat(looked.err().lines())
                .singleElement()
                .asString()
                .startsWith("jdbc:h2:" + folder.resolve("shop"))
                .contains("does not exist");
        assertThat(files()).doesNotContain("shop.mv.db");
    }

    @Test
    void inADatabaseThatIsNotThereEverythingIsPending() {
        assertThat(inFolder("migrate:status", "--json").out()).contains("\"pending\"");
        assertThat(inFolder("migrate", "--check").lines())
                .containsExactly("Pending: 20260101_create_users, 20260102_create_posts");
        assertThat(inFolder("migrate", "--pretend").out()).contains("create table users");
    }

    @ParameterizedTest
    @MethodSource("looking")
    void aLookAtADatabaseThatIsThereSaysNothingMore(List<String> arguments) throws IOException {
        inFolder("migrate");

        assertThat(inFolder(arguments.toArray(String[]::new)).err()).isEmpty();
    }

    @Test
    void aFailureLeavesNoFileOfTheTraceBehind() throws IOException {
        workspace.sql("20260103_x", "create tabel x (id int)", "drop table x");

        assertThat(inFolder("migrate").code()).isEqualTo(1);
        assertThat(inFolder("migrate:status", "--password=wrong").code()).isEqualTo(2);

        assertThat(files()).contains("shop.mv.db").doesNotContain("shop.trace.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/db?user=x&password=s3cret",
                "jdbc:postgresql://x:s3cret@localhost:1/db",
                "jdbc:mariadb://x:s3cret@localhost:1/db",
                "jdbc:h2:tcp://localhost:1/x;PASSWORD=s3cret",
                "jdbc:h2:file:/nowhere/x;IFEXISTS=TRUE;password=s3cret"
            })
    void noLineShowsAPassword(String other) {
        Outcome refused = inFolder("migrate", "--url=" + other, "--lock-timeout=0");

        assertThat(refused.err()).startsWith("Database: " + other.replace("s3cret", "***"));
        assertThat(refused.text()).doesNotContain("s3cret");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Outcome inFolder(String... arguments) {
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("--url", url)).toList();
        boolean another = Arrays.stream(arguments).anyMatch(word -> word.startsWith("--url"));
        return Workspace.executeIn(folder, (another ? List.of(arguments) : all));
    }
}
