package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor.Settings;

class ProcessedAheadTest {
    private static final String CLASS_PATH = ClassPath.without();

    @TempDir private Path folder;

    @Test
    void anApplicationThatIsProcessedAheadOfTimeMigratesAndStarts() throws Exception {
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        Settings settings =
                Settings.builder()
                        .sourceOutput(sources)
                        .resourceOutput(classes)
                        .classOutput(classes)
                        .groupId("io.github.herogold")
                        .artifactId("shop")
                        .build();
        new SpringApplicationAotProcessor(ShopApplication.class, settings, arguments()).process();
        compile(sources, classes);

        List<String> command = new ArrayList<>();
        command.add(ChildJava.QUICK);
        command.add("-Dspring.aot.enabled=true");
        command.addAll(List.of("-cp", classes + File.pathSeparator + CLASS_PATH));
        command.add(ShopApplication.class.getName());
        command.addAll(List.of(arguments()));
        assertThat(ChildJava.output(command))
                .contains("Starting AOT-processed ShopApplication")
                .contains("applied 20260504_create_departments_table")
                .contains("Started ShopApplication");
    }

    private static String[] arguments() {
        return new String[] {
            "--spring.main.web-application-type=none",
            "--spring.datasource.url=jdbc:h2:mem:ahead",
            "--logging.level.org.springframework.boot=info",
            "--logging.level.io.github.herogold=info"
        };
    }

    private static void compile(Path sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-parameters"));
        arguments.addAll(List.of("-cp", classes + File.pathSeparator + CLASS_PATH));
        arguments.addAll(List.of("-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(arguments::add);
        }
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
    }
}
