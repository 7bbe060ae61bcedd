package io.github.herogold.orm.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactTest {
    private static final Path GUIDE = Path.of("../docs/command-line.md");

    @Test
    void aFactIsWordsAndAnObjectInOneLine() {
        Fact fact =
                Fact.of(Kind.WRITTEN, "two\nlines")
                        .with(Key.FILE, "a \"b\"\n<c>")
                        .with(Key.MILLIS, 7)
                        .with(Key.REPLACES, List.of("x", "y"));

        assertThat(fact.text()).isEqualTo("two\nlines");
        assertThat(fact.json())
                .isEqualTo(
                        "{\"event\":\"written\",\"file\":\"a \\\"b\\\"\\n<c>\",\"millis\":7,"
                                + "\"replaces\":[\"x\",\"y\"]}");
        assertThat(fact.value(Key.FILE)).contains("a \"b\"\n<c>");
        assertThat(fact.value(Key.SQL)).isEmpty();
    }

    @Test
    void theSchemaIsInFrontOfTheWordsAndAKeyBesidesTheOthers() {
        Fact fact = Fact.of(Kind.APPLIED, "Applied x").with(Key.MIGRATION, "x").in("north");

        assertThat(fact.text()).isEqualTo("north: Applied x");
        assertThat(fact.json())
                .isEqualTo("{\"event\":\"applied\",\"migration\":\"x\",\"schema\":\"north\"}");
    }

    @Test
    void theGuideHasAllKindsAndAllKeys() throws IOException {
        String json = Files.readString(GUIDE).replaceFirst("(?s).*## JSON", "");
        Set<String> words =
                Pattern.compile("`(\\w+)`")
                        .matcher(json.replaceFirst("(?s)## In Maven.*", ""))
                        .results()
                        .map((MatchResult word) -> word.group(1))
                        .collect(Collectors.toSet());

        assertThat(words).containsAll(Stream.of(Kind.values()).map(Kind::word).toList());
        assertThat(words).containsAll(Stream.of(Key.values()).map(Key::word).toList());
    }
}
