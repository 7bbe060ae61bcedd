package io.github.herogold.orm.benchmarks.models.peers;

import io.github.herogold.orm.benchmarks.models.peers.work.Items;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Writing rows one by one in a transaction that is rolled back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Changing {
    private static final int CHANGED = 50;

    private int number = FilledTable.ROWS;

    /**
     * Inserts rows.
     *
     * @param table where they come
     */
    @Benchmark
    @OperationsPerInvocation(CHANGED)
    public void add(FilledTable table) {
        Items items = table.items();
        items.inTransaction(
                () -> {
                    for (int i = 0; i < CHANGED; i++) {
                        items.add(FilledTable.ROWS + i);
                    }
                });
    }

    /**
     * Reads rows and updates them, every time with other values.
     *
     * @param table where they are
     */
    @Benchmark
    @OperationsPerInvocation(CHANGED)
    public void update(FilledTable table) {
        number += CHANGED;
        Items items = table.items();
        items.inTransaction(() -> items.renumber(items.numbered(0, CHANGED), number));
    }

    /**
     * Reads rows and deletes them.
     *
     * @param table where they are
     */
    @Benchmark
    @OperationsPerInvocation(CHANGED)
    public void delete(FilledTable table) {
        Items items = table.items();
        items.inTransaction(() -> items.delete(items.numbered(0, CHANGED)));
    }
}
