package io.github.herogold.orm.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what the tests of this package compile and run. */
class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path SAMPLES =
            Path.of("src/test/java", ReadmeTest.class.getPackageName().replace('.', '/'));
    private static final Pattern JAVA = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern TEST_NAME = Pattern.compile("(?m)\\| `(\\w+)` \\|$");

    @Test
    void everyJavaSampleIsPartOfATest() throws IOException {
        String compiled = folded(sources());
        List<String> samples = found(JAVA);
        assertThat(samples).hasSizeGreaterThan(5);
        assertThat(samples).allSatisfy(sample -> assertThat(compiled).contains(folded(sample)));
    }

    @Test
    void everyRowOfTheReferenceNamesATest() throws IOException {
        List<String> tests =
                Arrays.stream(ReferenceTest.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName)
                        .toList();
        List<String> named = found(TEST_NAME);
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(tests).containsAll(named);
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(README))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(ReadmeTest::read).collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
