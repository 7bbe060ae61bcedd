package io.github.herogold.orm.engine.operation;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/**
 * Work that is shared out among workers: who is done with one thing takes the next.
 *
 * @param <W> a worker, which one thread at a time uses
 * @param <T> a thing to be done
 * @param <R> what comes of it
 */
public final class SharedWork<W, T, R> {
    private final Queue<W> idle;
    private final int workers;
    private final BiFunction<W, T, R> work;

    /** Makes work for some workers. */
    public SharedWork(List<W> workers, BiFunction<W, T, R> work) {
        this.idle = new ConcurrentLinkedQueue<>(workers);
        this.workers = workers.size();
        this.work = work;
    }

    /** The results, in the order of the things. */
    public List<R> on(List<T> things) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<CompletableFuture<R>> results =
                    things.stream()
                            .map(thing -> CompletableFuture.supplyAsync(() -> done(thing), threads))
                            .toList();
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    // There are as many threads as workers, so one is idle.
    private R done(T thing) {
        W worker = idle.remove();
        try {
            return work.apply(worker, thing);
        } finally {
            idle.add(worker);
        }
    }
}
