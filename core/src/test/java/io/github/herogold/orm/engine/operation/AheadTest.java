package io.github.herogold.orm.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void anotherThreadOfTheSameContextWorksItOut() {
        ClassLoader context = new ClassLoader() {};
        Thread here = Thread.currentThread();
        ClassLoader before = here.getContextClassLoader();
        here.setContextClassLoader(context);
        try {
            Thread there = Ahead.of(Thread::currentThread).get();

            assertThat(there).isNotSameAs(here);
            assertThat(there.isDaemon()).isTrue();
            assertThat(Ahead.of(() -> Thread.currentThread().getContextClassLoader()).get())
                    .isSameAs(context);
        } finally {
            here.setContextClassLoader(before);
        }
    }

    @Test
    void whatItThrewIsThrownWhereItIsAskedFor() {
        RuntimeException thrown = new IllegalArgumentException("here");
        AssertionError error = new AssertionError("here");

        assertThatThrownBy(() -> Ahead.of(failing(thrown)).get()).isSameAs(thrown);
        assertThatThrownBy(() -> Ahead.of(failing(error)).get()).isSameAs(error);
    }

    private static Supplier<String> failing(RuntimeException thrown) {
        return () -> {
            throw thrown;
        };
    }

    private static Supplier<String> failing(Error thrown) {
        return () -> {
            throw thrown;
        };
    }
}
