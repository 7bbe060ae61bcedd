package io.github.herogold.orm.benchmarks.migrations;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What is to be run.
 *
 * @param benchmarks the benchmarks
 * @param tools the tools that take part
 * @param migrations how many migrations, where the benchmark does not say
 * @param warmUps how many rounds do not count, where that is not the benchmark's own number
 * @param counted how many rounds count
 */
record Options(
        List<Benchmark> benchmarks,
        List<ToolName> tools,
        int migrations,
        OptionalInt warmUps,
        int counted) {

    /**
     * Reads arguments such as {@code rounds=5} and {@code tools=floor,flyway}.
     *
     * @param arguments a name and a value each
     * @return the options, defaults where nothing is said
     */
    static Options parse(String... arguments) {
        List<Benchmark> benchmarks = List.of(Benchmark.values());
        List<ToolName> tools = List.of(ToolName.values());
        int migrations = 1000;
        OptionalInt warmUps = OptionalInt.empty();
        int counted = 5;
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.substring(0, argument.length() - value.length())) {
                case "benchmarks=" -> benchmarks = list(value).map(Benchmark::valueOf).toList();
                case "tools=" -> tools = list(value).map(ToolName::valueOf).toList();
                case "migrations=" -> migrations = Integer.parseInt(value);
                case "warmups=" -> warmUps = OptionalInt.of(Integer.parseInt(value));
                case "rounds=" -> counted = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("Not understood: " + argument);
            }
        }
        return new Options(benchmarks, tools, migrations, warmUps, counted);
    }

    /** The rounds of a benchmark. */
    Rounds rounds(Benchmark benchmark) {
        return new Rounds(warmUps.orElse(benchmark.usualWarmUps()), counted);
    }

    private static Stream<String> list(String names) {
        return Stream.of(names.toUpperCase(Locale.ROOT).replace('-', '_').split(",", -1));
    }
}
