package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpringBootPageTest {
    private static final Path MODULE = Path.of("..");
    private static final Pattern SAMPLE = Pattern.compile("```\\w+\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyLineOfThePageIsThatOfTheApplicationOrItsTests() throws IOException {
        Set<String> lines = linesOfTheModule();

        assertThat(samples())
                .isNotEmpty()
                .flatMap(sample -> lines(sample).toList())
                .filteredOn(line -> !line.startsWith("<version>"))
                .isSubsetOf(lines);
    }

    private static List<String> samples() throws IOException {
        String page = Files.readString(MODULE.resolve("../../docs/spring-boot.md"));
        return SAMPLE.matcher(page).results().map(sample -> sample.group(1)).toList();
    }

    private static Set<String> linesOfTheModule() throws IOException {
        try (Stream<Path> sources = Files.walk(MODULE.resolve("src"))) {
            return Stream.concat(sources, Stream.of(MODULE.resolve("pom.xml")))
                    .filter(Files::isRegularFile)
                    .flatMap(SpringBootPageTest::linesOf)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return lines(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
