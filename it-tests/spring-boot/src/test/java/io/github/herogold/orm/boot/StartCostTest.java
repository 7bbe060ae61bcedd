package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start with nothing to migrate costs, beside one that Boot makes alone: by turns, each in a
 * Java of its own. On a machine that does other things too, the time of the processor counts.
 */
@EnabledIfSystemProperty(
        named = StartCostTest.PAIRS,
        matches = "\\d+",
        disabledReason = "it measures, where -Dherogold.start.pairs=15 says how often")
class StartCostTest {
    static final String PAIRS = "herogold.start.pairs";
    @TempDir private Path folder;

    @Test
    void aStartIsComparedWithOneOfBootAlone() throws Exception {
        start("true");

        List<Start> alone = new ArrayList<>();
        List<Start> withMigrations = new ArrayList<>();
        for (int pair = 0; pair < Integer.getInteger(PAIRS); pair++) {
            alone.add(start("false"));
            withMigrations.add(start("true"));
        }

        print("Clock", alone, withMigrations, Start::elapsed);
        print("Processor", alone, withMigrations, Start::processor);
        assertThat(withMigrations).hasSameSizeAs(alone).isNotEmpty();
    }

    private static void print(
            String what,
            List<Start> alone,
            List<Start> withMigrations,
            ToDoubleFunction<Start> seconds) {
        List<Double> differences = new ArrayList<>();
        for (int pair = 0; pair < alone.size(); pair++) {
            differences.add(
                    seconds.applyAsDouble(withMigrations.get(pair))
                            - seconds.applyAsDouble(alone.get(pair)));
        }
        double ofBoot = median(alone.stream().map(seconds::applyAsDouble).toList());
        double more = median(differences);
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f s alone, %.3f s more with nothing to migrate, %.1f %% (medians of %d)%n",
                what,
                ofBoot,
                more,
                100 * more / ofBoot,
                alone.size());
    }

    private Start start(String enabled) throws IOException, InterruptedException {
        return Start.readFrom(
                ChildJava.output(
                        List.of(
                                "-cp",
                                ClassPath.without(),
                                MeasuredShop.class.getName(),
                                "--herogold.enabled=" + enabled,
                                "--spring.main.web-application-type=none",
                                "--spring.jpa.hibernate.ddl-auto=none",
                                "--spring.datasource.url=jdbc:h2:" + folder.resolve("shop"))));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /**
     * What a start took, in seconds.
     *
     * @param elapsed by the clock
     * @param processor of the processor, by all threads
     */
    private record Start(double elapsed, double processor) {
        static Start readFrom(String output) {
            Matcher measured = MeasuredShop.MEASURED.matcher(output);
            assertThat(measured.find()).as(output).isTrue();
            return new Start(
                    Double.parseDouble(measured.group(1)), Double.parseDouble(measured.group(2)));
        }
    }
}
