package io.github.herogold.orm.benchmarks.models.peers;

import io.github.herogold.orm.benchmarks.models.peers.work.ItemDatabase;
import io.github.herogold.orm.benchmarks.models.peers.work.Items;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Inserting 10,000 rows into PostgreSQL in one transaction. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Importing {
    private static final int ROWS = 10_000;

    /** Who does it. */
    @Param public Tool tool = Tool.HEROGOLD;

    private final EmbeddedPostgres server = start();
    private final ItemDatabase database =
            new ItemDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres");

    // Only the tool that is measured is opened: what others do would be seen in its figures.
    @SuppressWarnings("NullAway.Init")
    private Items items;

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the tables. */
    @Setup
    public void open() {
        database.create();
        items = tool.open(database);
    }

    /** Empties the tables, which are as small for one as for the other. */
    @Setup(Level.Invocation)
    public void empty() {
        database.empty();
    }

    /**
     * Ends the tool and the server.
     *
     * @throws IOException if the server does not stop
     */
    @TearDown
    public void close() throws IOException {
        items.close();
        server.close();
    }

    /** With ids of an identity column. */
    @Benchmark
    public void identity() {
        items.addAll(ROWS);
    }

    /** With ids of a sequence. */
    @Benchmark
    public void sequence() {
        items.addAllPooled(ROWS);
    }
}
