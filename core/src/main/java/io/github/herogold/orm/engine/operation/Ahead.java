package io.github.herogold.orm.engine.operation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something that another thread works out while this one waits for something else. */
public final class Ahead<T> implements Supplier<T> {
    private final CompletableFuture<T> result;

    private Ahead(CompletableFuture<T> result) {
        this.result = result;
    }

    /** Begins to work it out, in a thread with the context class loader of this one. */
    public static <T> Ahead<T> of(Supplier<T> work) {
        return new Ahead<>(CompletableFuture.supplyAsync(work, Ahead::start));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "herogold-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** What came of it; what it threw is thrown here. */
    @Override
    public T get() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }
}
