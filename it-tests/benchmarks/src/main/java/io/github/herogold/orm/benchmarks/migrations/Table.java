package io.github.herogold.orm.benchmarks.migrations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The measurements of a benchmark as a Markdown table: milliseconds, and ratios to one contender,
 * which are medians of the ratios of each round.
 *
 * @param lanes the measurements
 * @param reference whom the others are compared with
 */
record Table(List<Lane> lanes, Contender reference) {

    String markdown() {
        String name = name(reference);
        String head =
                format(
                        "| tool | migrations | wall ms, least / median / most | wall over %s"
                                + " | CPU ms, median | CPU over %s |%n|---|---|---|---|---|---|%n",
                        name, name);
        return lanes.stream().map(this::row).collect(Collectors.joining("", head, ""));
    }

    private String row(Lane lane) {
        Spread wall = lane.milliseconds(Measurement::wall);
        return format(
                "| %s | %d | %.1f / %.1f / %.1f | %s | %.1f | %s |%n",
                name(lane.contender()),
                lane.contender().migrations(),
                wall.least(),
                wall.median(),
                wall.most(),
                ratio(lane, Measurement::wall),
                lane.milliseconds(Measurement::cpu).median(),
                ratio(lane, Measurement::cpu));
    }

    private String ratio(Lane lane, ToLongFunction<Measurement> part) {
        Optional<Lane> other =
                lanes.stream().filter(it -> it.contender().equals(reference)).findFirst();
        return other.map(it -> lane.over(it, part))
                .map(it -> format("**%.2f** (%.2f to %.2f)", it.median(), it.least(), it.most()))
                .orElse("not compared");
    }

    private static String name(Contender contender) {
        return contender.name().name().toLowerCase(Locale.ROOT);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
