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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages for readers show is what tests compile and run. */
class ReadmeTest {
    private static final Path REPOSITORY = Path.of("../..");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern TEST_NAME = Pattern.compile("(?m)\\| `(\\w+)` \\|$");

    @ParameterizedTest
    @CsvSource({
        "README.md, it-tests/databases/src/test/java/io/github/herogold/orm/it/readme, 6",
        "docs/models.md, it-tests, 17",
        "docs/testing.md, it-tests, 3",
        "docs/applications.md, it-tests, 8",
        "docs/jakarta-ee.md, it-tests, 3",
        "docs/generate.md, it-tests, 3"
    })
    void everyJavaSampleIsPartOfWhatIsTested(String page, Path folder, int atLeast)
            throws IOException {
        String compiled = folded(sources(folder));
        List<String> samples = found(JAVA, page);
        assertThat(samples).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(samples).allSatisfy(sample -> assertThat(compiled).contains(folded(sample)));
    }

    @Test
    void everyRowOfTheReferenceNamesATest() throws IOException {
        List<String> tests =
                Arrays.stream(ReferenceTest.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName)
                        .toList();
        List<String> named = found(TEST_NAME, "README.md");
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(tests).containsAll(named);
    }

    private static List<String> found(Pattern pattern, String page) throws IOException {
        return pattern.matcher(Files.readString(REPOSITORY.resolve(page)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReadmeTest::read)
                    .collect(Collectors.joining("\n"));
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
