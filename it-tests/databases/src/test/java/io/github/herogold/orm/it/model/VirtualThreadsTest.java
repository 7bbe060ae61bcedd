package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Transactions of virtual threads, many of which share a thread of the system. */
@OnEveryDatabase
class VirtualThreadsTest {
    private static final int THREADS = 24;

    private final CyclicBarrier meeting = new CyclicBarrier(THREADS);
    private final Model<Note> notes = Model.of(Note.class);
    private final TestDatabase database;

    VirtualThreadsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void eachHasATransactionOfItsOwn() throws Exception {
        ExecutorService executor = virtualThreads();
        try (Unit unit = unit()) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Note note = new Note("note " + i);
                counts.add(executor.submit(() -> Orm.<Long>inTransaction(() -> addAndCount(note))));
            }
            for (Future<Long> count : counts) {
                assertThat(count.get()).isEqualTo(1);
            }
            assertThat(unit.see("select count(*) from Note")).containsExactly("" + THREADS);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void halfOfThemRollBack() throws Exception {
        ExecutorService executor = virtualThreads();
        try (Unit unit = unit()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Note note = new Note("note " + i);
                Runnable work = () -> addAndCount(note);
                boolean committed = i % 2 == 0;
                done.add(
                        executor.submit(
                                () -> {
                                    if (committed) {
                                        Orm.inTransaction(work);
                                    } else {
                                        Rollback.after(work);
                                    }
                                }));
            }
            for (Future<?> future : done) {
                future.get();
            }
            assertThat(unit.see("select count(*) from Note")).containsExactly("" + THREADS / 2);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Adds while every other thread does, and counts before any of them ends its transaction. */
    private long addAndCount(Note note) {
        note.add();
        meet();
        long count = notes.count();
        meet();
        return count;
    }

    private void meet() {
        try {
            meeting.await(5, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Unit unit() {
        return Unit.on(
                database, it -> it.property("hibernate.connection.pool_size", THREADS), Note.class);
    }

    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        assumeTrue(
                Runtime.version().feature() >= 21,
                () -> "Virtual threads came with Java 21; this is " + Runtime.version());
        // Java 17, for which this is compiled, does not know the method.
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
