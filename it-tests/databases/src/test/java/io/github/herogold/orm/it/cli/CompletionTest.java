package io.github.herogold.orm.it.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In the shells themselves, each in a terminal, with what {@code generate-completion} prints. */
class CompletionTest {
    /** A shell that reads nothing of whoever runs the tests. */
    enum Shell {
        BASH,
        ZSH;

        List<String> command() {
            return switch (this) {
                case BASH -> List.of("bash", "--norc", "--noprofile", "-i");
                case ZSH -> List.of("zsh", "-f", "-i");
            };
        }
    }

    private static String script = "";

    @TempDir private Path folder;

    @BeforeAll
    static void whatTheCommandPrints(@TempDir Path anywhere) {
        script = new StandaloneJar(anywhere).run("generate-completion").out();
    }

    @BeforeEach
    void aProject() throws Exception {
        Files.writeString(folder.resolve("completion"), script);
        for (String name : List.of("20260101_create_users.sql", "20260102_create_posts.java")) {
            Files.createDirectories(folder.resolve("migrations"));
            Files.createFile(folder.resolve("migrations").resolve(name));
        }
        Files.createDirectories(folder.resolve("elsewhere/deep"));
        Files.createFile(folder.resolve("elsewhere/20270101_split_names.sql"));
        Files.createFile(folder.resolve("elsewhere/$(touch hacked).sql"));
    }

    @ParameterizedTest
    @EnumSource
    void commandsAreCompletedOverTheirColon(Shell shell) throws Exception {
        assertThat(completed(shell, "migrate:st")).isEqualTo("migrate:status");
        assertThat(completed(shell, "migrate:forg")).isEqualTo("migrate:forget");
        assertThat(completed(shell, "db")).isEqualTo("db:seed");
        assertThat(completed(shell, "help migrate:squ")).isEqualTo("help migrate:squash");
    }

    @ParameterizedTest
    @EnumSource
    void optionsAreThoseOfTheCommand(Shell shell) throws Exception {
        assertThat(completed(shell, "migrate:status --js")).isEqualTo("migrate:status --json");
        assertThat(completed(shell, "migrate:reset --pre")).isEqualTo("migrate:reset --pretend");
        assertThat(completed(shell, "migrate:make x --sq")).isEqualTo("migrate:make x --sql");
        assertThat(completed(shell, "migrate:make x --tar")).isEqualTo("migrate:make x --tar");
        assertThat(completed(shell, "migrate --dir m1 --tar"))
                .isEqualTo("migrate --dir m1 --target");
    }

    @ParameterizedTest
    @EnumSource
    void migrationsAreThoseOfTheDirectory(Shell shell) throws Exception {
        assertThat(completed(shell, "migrate --target 20260101"))
                .isEqualTo("migrate --target 20260101_create_users");
        assertThat(completed(shell, "migrate --target=20260102"))
                .isEqualTo("migrate --target=20260102_create_posts");
        assertThat(completed(shell, "migrate:forget 20260102"))
                .isEqualTo("migrate:forget 20260102_create_posts");
        assertThat(completed(shell, "migrate:baseline --dir elsewhere "))
                .isEqualTo("migrate:baseline --dir elsewhere 20270101_split_names");
        assertThat(completed(shell, "migrate:rollback --dir=elsewhere --to "))
                .isEqualTo("migrate:rollback --dir=elsewhere --to 20270101_split_names");
        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void theDirectoryMayBeTheOneOfTheSettings(Shell shell) throws Exception {
        Files.writeString(folder.resolve("herogold.properties"), "url = x\ndir = elsewhere\n");

        assertThat(completed(shell, "migrate --target "))
                .isEqualTo("migrate --target 20270101_split_names");
    }

    @ParameterizedTest
    @EnumSource
    void directoriesAndFilesAreCompletedWhereTheyAreMeant(Shell shell) throws Exception {
        assertThat(completed(shell, "migrate --dir els")).startsWith("migrate --dir elsewhere");
        assertThat(completed(shell, "migrate --dir=elsewhere/de"))
                .startsWith("migrate --dir=elsewhere/deep");
        assertThat(completed(shell, "migrate --classpath compl"))
                .isEqualTo("migrate --classpath completion");
        assertThat(completed(shell, "migrate --url compl")).isEqualTo("migrate --url compl");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAmbiguousIsListed(Shell shell) throws Exception {
        try (PseudoTerminal terminal = start(shell)) {
            terminal.type("herogold migrate:re\t\t");
            terminal.awaited("redo");
            terminal.awaited("refresh");
            terminal.awaited("reset");
            terminal.awaited("resolve");
        }
    }

    /** The arguments that the command gets when a line is completed and entered. */
    private String completed(Shell shell, String line) throws Exception {
        try (PseudoTerminal terminal = start(shell)) {
            terminal.type("herogold " + line + "\t");
            terminal.type("\n");
            terminal.awaited("ran[");
            String arguments = terminal.awaited("]");
            return arguments.substring(0, arguments.length() - 1);
        }
    }

    private PseudoTerminal start(Shell shell) throws Exception {
        String program = shell.command().get(0);
        if (!PseudoTerminal.has(program)) {
            System.out.println("Completion in " + program + " is not tested: it is not here.");
        }
        assumeTrue(PseudoTerminal.has(program), program + " is installed");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("HEROGOLD_"));
        environment.put("TERM", "dumb");
        environment.put("HOME", folder.toString());
        PseudoTerminal terminal = PseudoTerminal.of(folder, environment, 200, shell.command());
        terminal.type("PS1=; herogold() { printf 'ran[%s]' \"$*\"; }; source ./completion\n");
        terminal.type("echo 're''ady'\n");
        terminal.awaited("ready");
        return terminal;
    }
}
