package io.github.herogold.orm.elsewhere.modules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
    private static final Path SOURCES = Path.of("src", "test", "modules");

    // What the module needs, without what else is tested here.
    private static final Pattern NEEDED =
            Pattern.compile(
                    "(herogold-orm-(core|jpa-integration)|hibernate-(core|models)|h2|jboss-logging"
                            + "|byte-buddy|classmate|antlr4-runtime|jaxb-(core|runtime)|txw2"
                            + "|istack-commons-runtime|angus-activation|jakarta\\.(persistence"
                            + "|validation|transaction|inject|xml\\.bind|activation|interceptor|el"
                            + "|annotation|enterprise\\.(cdi|lang-model))(-api)?)-[0-9].*\\.jar");

    @TempDir Path folder;

    @Test
    void modelsAreReachedWhereTheirPackageIsOpenToHeroGoldAndElseTheModuleIsToldHow()
            throws Exception {
        compile();

        assertThat(run())
                .containsExactly(
                        "Changes of a cup: 1",
                        "Blue: 1",
                        "HeroGold may not reach the attribute colour of shop.plates.Plate: add"
                                + " \"opens shop.plates to io.github.herogold.orm;\" to the"
                                + " module-info.java of shop.");
    }

    private void compile() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-d", folder.toString(), "--module-path", jars()));
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.map(Path::toString)
                    .filter(source -> source.endsWith(".java"))
                    .forEach(arguments::add);
        }
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("the compiler's answer").isZero();
    }

    /** The lines that the program prints. */
    private List<String> run() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        // Hibernate is an automatic module, for which those that it needs are not looked up.
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--add-modules",
                                "ALL-MODULE-PATH",
                                "--module-path",
                                folder + File.pathSeparator + jars(),
                                "--module",
                                "shop/shop.Main")
                        .redirectError(errors.toFile())
                        .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        int exit = process.waitFor();
        assertThat(exit).as(Files.readString(errors, UTF_8)).isZero();
        return printed.lines().toList();
    }

    private static String jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NEEDED.matcher(new File(entry).getName()).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
