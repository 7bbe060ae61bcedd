package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.NestedTransactionNotSupportedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(TransactionsTest.Services.class)
class TransactionsTest {
    @Autowired private Services.Outer outer;
    @Autowired private Services.Inner inner;
    @Autowired private Services.Listener listener;
    @Autowired private Services.Clockwork clockwork;
    @Autowired private DepartmentRepository repository;
    @Autowired private PlatformTransactionManager manager;
    @Autowired private EntityManager shared;
    @Autowired private JdbcTemplate jdbc;

    private final Model<Department> departments = Model.of(Department.class);

    @AfterEach
    void empty() {
        listener.phases = List.of();
        departments.all().delete();
    }

    @Test
    void aRepositoryAndAModelShareTransactionAndEntityManager() {
        new TransactionTemplate(manager)
                .executeWithoutResult(
                        status -> {
                            Department toys = department("toys");
                            toys.add();
                            assertThat(repository.findById("toys")).containsSame(toys);
                            Department books = repository.save(department("books"));
                            assertThat(departments.get("books")).isSameAs(books);
                            assertThat(shared.contains(toys)).isTrue();
                            status.setRollbackOnly();
                        });

        assertThat(repository.findAll()).isEmpty();
    }

    @Test
    void nativeSqlBesideSeesWhatModelsHaveWritten() {
        new TransactionTemplate(manager)
                .executeWithoutResult(
                        status -> {
                            department("toys").add();
                            shared.flush();
                            assertThat(jdbc.queryForList("select code from departments"))
                                    .hasSize(1);
                            status.setRollbackOnly();
                        });
    }

    @Test
    void whatThrowsAfterwardsIsRolledBack() {
        assertThatThrownBy(() -> outer.addAndFail("toys")).hasMessage("no");

        assertThat(departments.getAll()).isEmpty();
    }

    @Test
    void aReadOnlyTransactionReads() {
        department("toys").add();

        assertThat(outer.readOnly(() -> departments.getAll().size())).isOne();
    }

    @Test
    void aReadOnlyTransactionWritesNothing() {
        assertThatThrownBy(
                        () ->
                                outer.readOnly(
                                        () -> {
                                            department("toys").add();
                                            return 0;
                                        }))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("in a transaction that is read-only");
        assertThat(departments.getAll()).isEmpty();
    }

    @Test
    void aReadOnlyTransactionWritesNothingInATransactionOfTheModelsEither() {
        assertThatThrownBy(
                        () ->
                                outer.readOnly(
                                        () -> {
                                            Orm.inTransaction(() -> department("toys").add());
                                            return 0;
                                        }))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("in a transaction that is read-only");
        assertThat(departments.getAll()).isEmpty();
    }

    @Test
    void requiresNewStaysWhereTheOuterOneIsRolledBack() {
        assertThatThrownBy(() -> outer.failAround("toys", () -> inner.requiresNew("books")))
                .hasMessage("no");

        assertThat(codes()).containsExactly("books");
    }

    @Test
    void nestedIsRefusedBySpringAndWritesNothing() {
        outer.surviveAround("toys", () -> inner.nested("books"));

        assertThat(codes()).containsExactly("toys");
    }

    @Test
    void asyncHasATransactionOfItsOwn() {
        inner.async("toys").join();

        assertThat(codes()).containsExactly("toys");
    }

    @Test
    void aScheduledTaskWrites() throws InterruptedException {
        clockwork.begin.countDown();
        clockwork.done.await();

        assertThat(codes()).containsExactly("scheduled");
    }

    @Test
    void whoIsToldOfACommitWritesInAnotherTransaction() {
        listener.phases = List.of(TransactionPhase.BEFORE_COMMIT, TransactionPhase.AFTER_COMMIT);
        outer.addAndTell("toys");

        assertThat(codes()).containsExactlyInAnyOrder("toys", "BEFORE_COMMIT", "AFTER_COMMIT");
    }

    @Test
    void whoIsToldOfARollbackWritesInAnotherTransaction() {
        listener.phases = List.of(TransactionPhase.AFTER_ROLLBACK);
        assertThatThrownBy(() -> outer.failAround("toys", () -> outer.tell("toys")))
                .hasMessage("no");

        assertThat(codes()).containsExactly("AFTER_ROLLBACK");
    }

    private List<String> codes() {
        return departments.getAll().stream().map(Department::getCode).toList();
    }

    private static Department department(String code) {
        return new Department(code, "Department of " + code);
    }

    interface DepartmentRepository extends JpaRepository<Department, String> {}

    record Added(String code) {}

    @TestConfiguration
    @EnableAsync
    @EnableScheduling
    @EnableJpaRepositories(considerNestedRepositories = true)
    static class Services {
        @Bean
        Outer outer(ApplicationEventPublisher events) {
            return new Outer(events);
        }

        @Bean
        Inner inner() {
            return new Inner();
        }

        @Bean
        Listener listener() {
            return new Listener();
        }

        @Bean
        Clockwork clockwork() {
            return new Clockwork();
        }

        static class Outer {
            private final ApplicationEventPublisher events;

            Outer(ApplicationEventPublisher events) {
                this.events = events;
            }

            @Transactional
            public void addAndFail(String code) {
                department(code).add();
                throw new IllegalStateException("no");
            }

            @Transactional(readOnly = true)
            public int readOnly(IntSupplier work) {
                return work.getAsInt();
            }

            @Transactional
            public void failAround(String code, Runnable work) {
                department(code).add();
                work.run();
                throw new IllegalStateException("no");
            }

            @Transactional
            public void surviveAround(String code, Runnable work) {
                department(code).add();
                assertThatThrownBy(work::run)
                        .isInstanceOf(NestedTransactionNotSupportedException.class);
            }

            @Transactional
            public void addAndTell(String code) {
                department(code).add();
                tell(code);
            }

            public void tell(String code) {
                events.publishEvent(new Added(code));
            }
        }

        static class Inner {
            @Transactional(propagation = Propagation.REQUIRES_NEW)
            public void requiresNew(String code) {
                department(code).add();
            }

            @Transactional(propagation = Propagation.NESTED)
            public void nested(String code) {
                department(code).add();
            }

            @Async
            @Transactional
            public CompletableFuture<Void> async(String code) {
                department(code).add();
                return CompletableFuture.completedFuture(null);
            }
        }

        static class Listener {
            private volatile List<TransactionPhase> phases = List.of();

            @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
            public void before(Added event) {
                write(TransactionPhase.BEFORE_COMMIT);
            }

            @TransactionalEventListener
            public void after(Added event) {
                write(TransactionPhase.AFTER_COMMIT);
            }

            @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
            public void rolledBack(Added event) {
                write(TransactionPhase.AFTER_ROLLBACK);
            }

            private void write(TransactionPhase phase) {
                if (phases.contains(phase)) {
                    department(phase.name()).add();
                }
            }
        }

        static class Clockwork {
            private final CountDownLatch begin = new CountDownLatch(1);
            private final CountDownLatch done = new CountDownLatch(1);

            @Scheduled(fixedDelay = 3_600_000)
            public void tick() throws InterruptedException {
                begin.await();
                department("scheduled").add();
                done.countDown();
            }
        }
    }
}
