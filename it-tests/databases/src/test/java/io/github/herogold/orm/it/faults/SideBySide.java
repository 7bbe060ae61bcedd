package io.github.herogold.orm.it.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Work that is done at once, by as many threads as there are processors. */
final class SideBySide {

    private SideBySide() {}

    /**
     * Something to be tested.
     *
     * @param name what the report calls it
     * @param work what must not throw, nor take minutes
     */
    record Trial(String name, Executable work) {}

    /** Begins all trials; the tests wait for the ends of them. */
    static Stream<DynamicTest> tests(List<Trial> trials) {
        ExecutorService threads = threads();
        List<DynamicTest> tests = new ArrayList<>();
        for (Trial trial : trials) {
            Future<Optional<Throwable>> failure = threads.submit(() -> failure(trial.work()));
            tests.add(DynamicTest.dynamicTest(trial.name(), () -> requireNone(failure)));
        }
        threads.shutdown();
        return tests.stream();
    }

    private static Optional<Throwable> failure(Executable work) {
        try {
            work.execute();
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    private static void requireNone(Future<Optional<Throwable>> failure) throws Throwable {
        Optional<Throwable> thrown = failure.get(5, TimeUnit.MINUTES);
        if (thrown.isPresent()) {
            throw thrown.get();
        }
    }

    /** Does all of it, and gives the results in the order of the work. */
    static <T> List<T> results(List<Callable<T>> work) throws Exception {
        ExecutorService threads = threads();
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(work)) {
            results.add(result.get());
        }
        threads.shutdown();
        return results;
    }

    private static ExecutorService threads() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }
}
