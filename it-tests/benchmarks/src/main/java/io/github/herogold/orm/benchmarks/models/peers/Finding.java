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
import org.openjdk.jmh.infra.Blackhole;

/** Finding rows in a transaction. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Finding {
    private static final int AGAIN = 10_000;
    private static final int ONCE = 1_000;
    private static final int LISTED = 20;

    private int first;

    /**
     * A row that the transaction has read before.
     *
     * @param table where it is
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(AGAIN)
    public void again(FilledTable table, Blackhole hole) {
        Items items = table.items();
        items.inTransaction(
                () -> {
                    for (int i = 0; i < AGAIN; i++) {
                        hole.consume(items.get(7));
                    }
                });
    }

    /**
     * A row that the transaction reads for the first time.
     *
     * @param table where it is
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(ONCE)
    public void once(FilledTable table, Blackhole hole) {
        Items items = table.items();
        items.inTransaction(
                () -> {
                    for (int id = 1; id <= ONCE; id++) {
                        hole.consume(items.get(id));
                    }
                });
    }

    /**
     * Twenty rows in a transaction of their own, every time others, so that the database looks.
     *
     * <p>In one transaction Hibernate would look for changes of all rows read before.
     *
     * @param table where they are
     * @param hole takes what is found
     */
    @Benchmark
    public void list(FilledTable table, Blackhole hole) {
        first = (first + LISTED) % FilledTable.ROWS;
        Items items = table.items();
        items.inTransaction(() -> hole.consume(items.numbered(first, first + LISTED)));
    }
}
