package io.github.herogold.orm.engine.source;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is worked out when it is first asked for, and kept. For one thread at a time. */
final class Memoized<T> implements Supplier<T> {
    private final Supplier<T> work;
    private Optional<T> result = Optional.empty();

    Memoized(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        if (result.isEmpty()) {
            result = Optional.of(work.get());
        }
        return result.orElseThrow();
    }

    /** The result, which is not kept any longer. */
    T take() {
        T taken = get();
        result = Optional.empty();
        return taken;
    }
}
