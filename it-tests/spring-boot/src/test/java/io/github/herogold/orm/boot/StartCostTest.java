package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start with nothing to migrate costs, beside one that Boot makes alone: by turns, each in a
 * Java of its own.
 */
@EnabledIfSystemProperty(
        named = StartCostTest.PAIRS,
        matches = "\\d+",
        disabledReason = "it measures, where -Dherogold.start.pairs=15 says how often")
class StartCostTest {
    static final String PAIRS = "herogold.start.pairs";
    private static final Pattern STARTED = Pattern.compile("Started \\w+ in ([0-9.]+) seconds");

    @TempDir private Path folder;

    @Test
    void aStartIsComparedWithOneOfBootAlone() throws Exception {
        start("--herogold.enabled=true");

        List<Double> alone = new ArrayList<>();
        List<Double> withMigrations = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        for (int pair = 0; pair < Integer.getInteger(PAIRS); pair++) {
            alone.add(start("--herogold.enabled=false"));
            withMigrations.add(start("--herogold.enabled=true"));
            differences.add(withMigrations.get(pair) - alone.get(pair));
        }

        System.out.printf(
                "Start: %.3f s alone, %.3f s with nothing to migrate, %.3f s more in a pair"
                        + " (medians of %d)%n",
                median(alone), median(withMigrations), median(differences), alone.size());
        assertThat(differences).isNotEmpty();
    }

    private double start(String property) throws IOException, InterruptedException {
        String output =
                ChildJava.output(
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                ShopApplication.class.getName(),
                                property,
                                "--spring.main.web-application-type=none",
                                "--spring.jpa.hibernate.ddl-auto=none",
                                "--logging.level.org.springframework.boot=info",
                                "--logging.level.io.github.herogold.orm.boot=info",
                                "--spring.datasource.url=jdbc:h2:" + folder.resolve("shop")));
        Matcher started = STARTED.matcher(output);
        assertThat(started.find()).as(output).isTrue();
        return Double.parseDouble(started.group(1));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
