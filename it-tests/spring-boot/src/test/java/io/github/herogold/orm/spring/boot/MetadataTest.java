package io.github.herogold.orm.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetadataTest {
    private static final String FILE = "META-INF/spring-configuration-metadata.json";

    @Test
    void editorsAreToldOfEveryPropertyAndOfNoOther() throws IOException {
        assertThat(metadata().findPath("properties").valueStream())
                .extracting(property -> property.get("name").asString())
                .containsExactlyInAnyOrderElementsOf(properties());
    }

    @Test
    void everyPropertyIsDescribed() throws IOException {
        assertThat(metadata().findPath("properties").valueStream())
                .allSatisfy(
                        property ->
                                assertThat(property.get("description").asString()).isNotBlank());
    }

    @Test
    void everyHintIsOfAProperty() throws IOException {
        assertThat(metadata().findPath("hints").valueStream())
                .extracting(hint -> hint.get("name").asString())
                .isSubsetOf(properties());
    }

    @Test
    void everyPropertyOfAUnitReachesItInTheSpellingsOfBoot() {
        MockEnvironment environment =
                new MockEnvironment()
                        .withProperty("herogold.transactions", "required")
                        .withProperty("herogold.migrations.lockTimeout", "5")
                        .withProperty("HEROGOLD_MIGRATIONS_SCHEMA", "ignored, as it is no variable")
                        .withProperty("herogold.units.audit.transactions", "independent");
        UnitProperties units = UnitProperties.of(environment);

        assertThat(units.ofMain("default"))
                .isEqualTo(
                        Map.of(
                                "herogold.transactions",
                                "required",
                                "herogold.migrations.lock-timeout",
                                "5",
                                "herogold.migrations.run",
                                "true"));
        assertThat(units.of("audit")).isEqualTo(Map.of("herogold.transactions", "independent"));
    }

    @Test
    void whereThereIsNoFolderOfMigrationsNothingRuns() {
        Binder nothing = new Binder();
        UnitProperties without = new UnitProperties(nothing, ClassLoader.getPlatformClassLoader());
        UnitProperties with = new UnitProperties(nothing, getClass().getClassLoader());

        assertThat(without.ofMain("default")).isEmpty();
        assertThat(with.ofMain("default"))
                .containsExactly(entry("herogold.migrations.run", "true"));
    }

    private static List<String> properties() {
        return Stream.of(
                        Stream.of(
                                UnitProperties.ENABLED,
                                ProblemAutoConfiguration.PROBLEMS,
                                "herogold.units"),
                        UnitProperties.COMMON.stream().map(UnitProperties.PREFIX::concat),
                        UnitProperties.OWN.stream().map(UnitProperties.PREFIX::concat))
                .flatMap(names -> names)
                .toList();
    }

    // Each jar of Boot has one, too.
    private static JsonNode metadata() throws IOException {
        JsonMapper json = new JsonMapper();
        for (URL url : Collections.list(UnitProperties.class.getClassLoader().getResources(FILE))) {
            try (InputStream file = url.openStream()) {
                JsonNode root = json.readTree(file);
                if (root.findPath("properties")
                        .findPath("name")
                        .asString("")
                        .startsWith("herogold")) {
                    return root;
                }
            }
        }
        throw new AssertionError("No " + FILE + " has properties of herogold");
    }
}
