package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.servers.application.PlainProbe;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A benchmark: what the library adds to the time from the start of a server until the bookshop has
 * answered once, with nothing to migrate.
 *
 * <p>Each start is a process of its own; one with the library follows one without, in which neither
 * Hibernate nor CDI is told of it. So the question is one that both can answer, without a model.
 */
final class StartCost {
    private final TestServer kind;
    private final DataSources dataSources = DataSources.of(TestDatabase.H2_FILE);

    private StartCost(TestServer kind) {
        this.kind = kind;
    }

    /** Measures the servers that are named, each so many times. */
    public static void main(String[] arguments) {
        int starts = Integer.parseInt(arguments[0]);
        for (String kind : List.of(arguments).subList(1, arguments.length)) {
            new StartCost(TestServer.valueOf(kind)).measure(starts);
        }
    }

    private void measure(int starts) {
        // The first one migrates.
        start(withLibrary());
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            without.add(start(withoutLibrary()));
            with.add(start(withLibrary()));
            ratios.add(with.get(i) / without.get(i));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s without, %.2f s with; ratio of pairs %.3f (%.3f to %.3f)%n",
                kind,
                median(without),
                median(with),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    private War withLibrary() {
        War war = War.copy(Distribution.folder("cost").resolve("bookshop.war"));
        dataSources.addTo(war);
        war.addClasses(PlainProbe.class);
        return war;
    }

    private War withoutLibrary() {
        War war = withLibrary();
        war.silenceLibrary();
        return war;
    }

    /** Starts a server, deploys, asks once, and stops: in seconds, without the stop. */
    private double start(War war) {
        try (ApplicationServer server = kind.make()) {
            server.adapt(war);
            long begin = System.nanoTime();
            server.start();
            server.deploy(war.file());
            requireAnswer(server.url(war.file()).resolve("api/plain"));
            return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        }
    }

    private static void requireAnswer(URI plain) {
        HttpResponse<String> response = Http.send(Http.request(plain).GET());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
