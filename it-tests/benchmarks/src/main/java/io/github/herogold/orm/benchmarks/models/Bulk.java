package io.github.herogold.orm.benchmarks.models;

import io.github.herogold.orm.model.Model;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Inserting 10,000 rows into PostgreSQL in one transaction. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Bulk {
    private static final int ROWS = 10_000;
    private static final int BATCH = 50;

    private final EmbeddedPostgres server = start();
    private final EntityManagerFactory factory =
            ItemUnit.on(server.getJdbcUrl("postgres", "postgres"), "postgres");

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empties the tables, which are as small for one as for the other. */
    @Setup(Level.Invocation)
    public void empty() {
        factory.getSchemaManager().truncate();
    }

    /**
     * Ends the server.
     *
     * @throws IOException if the server does not stop
     */
    @TearDown
    public void close() throws IOException {
        factory.close();
        server.close();
    }

    /** The floor of ids by a sequence: batches, and a persistence context that stays small. */
    @Benchmark
    public void sequenceByHand() {
        byHand(PooledItem::new);
    }

    /** The same by a model. */
    @Benchmark
    public void sequenceByModel() {
        Model.of(PooledItem.class).addAll(IntStream.range(0, ROWS).mapToObj(PooledItem::new));
    }

    /** The same by a model, of entities that are in memory already. */
    @Benchmark
    public void sequenceByModelFromList() {
        Model.of(PooledItem.class)
                .addAll(IntStream.range(0, ROWS).mapToObj(PooledItem::new).toList());
    }

    /** The floor of ids by an identity column. */
    @Benchmark
    public void identityByHand() {
        byHand(Item::new);
    }

    /** The same by a model. */
    @Benchmark
    public void identityByModel() {
        Model.of(Item.class).addAll(IntStream.range(0, ROWS).mapToObj(Item::new));
    }

    private void byHand(IntFunction<Object> row) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            for (int i = 0; i < ROWS; i++) {
                em.persist(row.apply(i));
                if (i % BATCH == BATCH - 1) {
                    em.flush();
                    em.clear();
                }
            }
            em.getTransaction().commit();
        }
    }
}
