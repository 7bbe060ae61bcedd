package io.github.herogold.orm.benchmarks.models;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Finding rows in a transaction: of 10,000, on H2 in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Reading {
    private static final int ROWS = 10_000;
    private static final int CACHED = 1_000;
    private static final int READ = 100;
    private static final int LISTS = 10;
    private static final int LISTED = 20;
    private static final String CONDITION = "code >= ?1 and code < ?2";
    private static final ThreadLocal<@Nullable EntityManager> BOUND = new ThreadLocal<>();

    private final Model<Item> items = Model.of(Item.class);
    private final EntityManagerFactory factory = ItemUnit.inMemory();
    private EntityManager em = factory.createEntityManager();

    /** Fills the table. */
    @Setup
    public void fill() {
        items.addAll(IntStream.range(0, ROWS).mapToObj(Item::new));
    }

    /** Begins the transaction that all of an iteration is done in. */
    @Setup(Level.Iteration)
    public void begin() {
        em = factory.createEntityManager();
        em.getTransaction().begin();
    }

    /** Ends the transaction. */
    @TearDown(Level.Iteration)
    public void end() {
        em.getTransaction().rollback();
        em.close();
    }

    /** Closes the unit. */
    @TearDown
    public void close() {
        factory.close();
    }

    /**
     * The floor: an entity that is managed already.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(CACHED)
    public void cachedByFind(Blackhole hole) {
        for (int i = 0; i < CACHED; i++) {
            hole.consume(em.find(Item.class, 7L));
        }
    }

    /**
     * What every active record has to do besides: to ask the thread for its entity manager, and
     * that whether it is open.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(CACHED)
    public void cachedByThread(Blackhole hole) {
        BOUND.set(em);
        for (int i = 0; i < CACHED; i++) {
            EntityManager here = BOUND.get();
            if (here == null || !here.isOpen()) {
                throw new IllegalStateException("nothing is bound");
            }
            hole.consume(here.find(Item.class, 7L));
        }
        BOUND.remove();
    }

    /**
     * The same by a model.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(CACHED)
    public void cachedByModel(Blackhole hole) {
        Orm.use(
                em,
                () -> {
                    for (int i = 0; i < CACHED; i++) {
                        hole.consume(items.get(7L));
                    }
                });
    }

    /**
     * The same by what an enhanced entity does.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(CACHED)
    public void cachedByStatic(Blackhole hole) {
        Orm.use(
                em,
                () -> {
                    for (int i = 0; i < CACHED; i++) {
                        hole.consume(Model.of(Item.class).get(7L));
                    }
                });
    }

    /**
     * The floor: a row that has to be read.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(READ)
    public void uncachedByFind(Blackhole hole) {
        for (int i = 1; i <= READ; i++) {
            hole.consume(em.find(Item.class, (long) i));
        }
        em.clear();
    }

    /**
     * The same by a model.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(READ)
    public void uncachedByModel(Blackhole hole) {
        Orm.use(
                em,
                () -> {
                    for (int i = 1; i <= READ; i++) {
                        hole.consume(items.get((long) i));
                    }
                });
        em.clear();
    }

    /**
     * The floor: twenty rows by the query language.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(LISTS)
    public void listByHand(Blackhole hole) {
        for (int i = 0; i < LISTS; i++) {
            em.clear();
            hole.consume(
                    em.createQuery("from Item where " + CONDITION + " order by id", Item.class)
                            .setParameter(1, 500)
                            .setParameter(2, 500 + LISTED)
                            .getResultList());
        }
    }

    /**
     * The same by a model.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(LISTS)
    public void listByModel(Blackhole hole) {
        Orm.use(
                em,
                () -> {
                    for (int i = 0; i < LISTS; i++) {
                        em.clear();
                        hole.consume(items.where(CONDITION, 500, 500 + LISTED).list());
                    }
                });
    }
}
