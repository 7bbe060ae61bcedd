package io.github.herogold.orm.benchmarks.models;

import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Writing rows in a transaction that is flushed and rolled back: on H2 in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Writing {
    private static final int ROWS = 50;

    private final EntityManagerFactory factory = ItemUnit.inMemory();
    private int number;

    /** Closes the unit. */
    @TearDown
    public void close() {
        factory.close();
    }

    private void inTransaction(Consumer<EntityManager> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            Orm.use(em, () -> work.accept(em));
            em.flush();
            em.getTransaction().rollback();
        }
    }

    private static List<Item> persisted(EntityManager em) {
        List<Item> items = IntStream.range(0, ROWS).mapToObj(Item::new).toList();
        items.forEach(em::persist);
        em.flush();
        return items;
    }

    /** The floor of inserting. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void addByPersist() {
        inTransaction(
                em -> {
                    for (int i = 0; i < ROWS; i++) {
                        em.persist(new Item(i));
                    }
                });
    }

    /** The same by the model. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void addByModel() {
        inTransaction(
                em -> {
                    for (int i = 0; i < ROWS; i++) {
                        new Item(i).add();
                    }
                });
    }

    /** The floor of updating: rows are inserted and then changed. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void updateByDirtyChecking() {
        inTransaction(em -> persisted(em).forEach(item -> item.renumber(++number)));
    }

    /** The same by the model. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void updateByModel() {
        inTransaction(
                em ->
                        persisted(em)
                                .forEach(
                                        item -> {
                                            item.renumber(++number);
                                            item.update();
                                        }));
    }

    /** The floor of deleting: rows are inserted and then deleted. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void deleteByRemove() {
        inTransaction(em -> persisted(em).forEach(em::remove));
    }

    /** The same by the model. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void deleteByModel() {
        inTransaction(em -> persisted(em).forEach(Item::delete));
    }
}
