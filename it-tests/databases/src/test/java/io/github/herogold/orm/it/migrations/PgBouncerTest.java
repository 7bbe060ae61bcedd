package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.surroundings.PgBouncer;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.Timeouts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Behind a pooler in transaction mode, a session belongs to nobody for longer than a transaction.
 */
class PgBouncerTest {
    private static final int MANAGERS = 4;
    private static final List<String> MIGRATIONS =
            IntStream.rangeClosed(1, 4).mapToObj("2026010%1$d_create_t%1$d"::formatted).toList();
    private static final String INDEX = "20260201_index_t1";

    private static PgBouncer pgBouncer;

    private final Project direct;
    private final Project pooled;

    PgBouncerTest(@TempDir Path directory) {
        Address server = TestDatabase.POSTGRESQL.fresh();
        direct = new Project(server, directory);
        pooled = new Project(pgBouncer.inFrontOf(server), directory);
        MIGRATIONS.forEach(name -> direct.writeTable(name, name.substring(16)));
    }

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        pgBouncer = PgBouncer.startIfInstalled(directory, TestDatabase.POSTGRESQL.fresh());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (pgBouncer != null) {
            pgBouncer.close();
        }
    }

    private List<String> migrate(CyclicBarrier start) throws Exception {
        try (MigrationManager manager = pooled.open()) {
            start.await();
            return manager.runMigrations();
        }
    }

    @Test
    @Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
    void severalManagersApplyEachMigrationOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(MANAGERS);
        ExecutorService threads = Executors.newFixedThreadPool(MANAGERS);
        List<Future<List<String>>> runs = new ArrayList<>();
        for (int i = 0; i < MANAGERS; i++) {
            runs.add(threads.submit(() -> migrate(start)));
        }
        threads.shutdown();

        List<String> applied = new ArrayList<>();
        for (Future<List<String>> run : runs) {
            applied.addAll(run.get());
        }
        assertThat(applied).containsExactlyElementsOf(MIGRATIONS);
        assertThat(direct.status().applied()).containsExactlyElementsOf(MIGRATIONS);
        assertThat(heldLocks()).isEmpty();
    }

    @Test
    @Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
    void otherClientsMayUseTheSessionsInBetween() throws Exception {
        for (int i = 100; i < 140; i++) {
            direct.writeTable("20260301000%d_create_u%1$d".formatted(i), "u" + i);
        }
        AtomicBoolean migrated = new AtomicBoolean();
        ExecutorService others = Executors.newFixedThreadPool(MANAGERS);
        List<Future<Integer>> queries = new ArrayList<>();
        for (int i = 0; i < MANAGERS; i++) {
            queries.add(others.submit(() -> queryUntil(migrated)));
        }
        others.shutdown();

        assertThat(pooled.migrate()).hasSize(MIGRATIONS.size() + 40);
        migrated.set(true);
        for (Future<Integer> query : queries) {
            assertThat(query.get()).isPositive();
        }
    }

    private int queryUntil(AtomicBoolean end) throws SQLException {
        int count = 0;
        while (!end.get()) {
            pooled.query("select pg_sleep(0.001)");
            count++;
        }
        return count;
    }

    private List<String> heldLocks() throws SQLException {
        return direct.query(
                "select locktype || ' ' || coalesce(relation::regclass::text, '') from pg_locks"
                        + " where database = (select oid from pg_database where datname ="
                        + " current_database()) and pid <> pg_backend_pid()");
    }

    @Test
    void thePoolerIsNoticedAndNoLockOfASessionIsTaken() throws SQLException {
        pooled.migrate();

        assertThat(tables()).contains("migrations_lock");
        assertThat(heldLocks()).isEmpty();
    }

    @Test
    void withoutAPoolerTheLockIsThatOfTheSession() throws SQLException {
        direct.migrate();

        assertThat(tables()).doesNotContain("migrations_lock");
    }

    private List<String> tables() throws SQLException {
        return direct.query("select relname from pg_class where relkind = 'r'");
    }

    @Test
    @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
    void anIndexIsBuiltConcurrently() throws SQLException {
        direct.write(
                INDEX + ".sql",
                "-- migrate:up transaction:false",
                "create index concurrently t1_id on t1 (id);",
                "-- migrate:down transaction:false",
                "drop index concurrently t1_id;");

        assertThat(pooled.migrate()).hasSize(MIGRATIONS.size() + 1);
        assertThat(
                        direct.query(
                                "select indisvalid from pg_index where indexrelid ="
                                        + " 't1_id'::regclass"))
                .containsExactly("t");
        assertThat(pooled.rollback()).contains(INDEX);
        assertThat(heldLocks()).isEmpty();
    }

    @Test
    void whoWaitsInVainIsToldForWhom() {
        List<Throwable> thrown = new ArrayList<>();
        MigrationListener during =
                new MigrationListener() {
                    @Override
                    public void started(MigrationStep step) {
                        try (MigrationManager other =
                                pooled.open(
                                        s ->
                                                s.withTimeouts(
                                                        Timeouts.usual()
                                                                .withLock(Duration.ZERO)))) {
                            thrown.add(catchThrowable(other::runMigrations));
                        }
                    }
                };
        try (MigrationManager manager = pooled.open(s -> s.withListener(during))) {
            assertThat(manager.runMigrations()).hasSameSizeAs(MIGRATIONS);
        }

        assertThat(thrown.get(0))
                .isInstanceOf(LockTimeoutException.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid() + " of user ");
    }

    private MigrationManager withLimits() {
        Timeouts timeouts =
                Timeouts.usual()
                        .withLockWait(Duration.ofMinutes(3))
                        .withStatement(Duration.ofMinutes(4));
        return pooled.open(s -> s.withTimeouts(timeouts));
    }

    @Test
    void limitsOfStatementsDoNotReachOtherClients() throws SQLException {
        try (MigrationManager manager = withLimits()) {
            assertThat(manager.runMigrations()).hasSameSizeAs(MIGRATIONS);
        }

        for (int i = 0; i < 10; i++) {
            assertThat(pooled.query("show lock_timeout")).containsExactly("0");
            assertThat(pooled.query("show statement_timeout")).containsExactly("0");
        }
    }

    @Test
    void withoutATransactionTheyAreRefused() throws SQLException {
        pooled.migrate();
        direct.write(INDEX + ".sql", "-- migrate:up transaction:false", "create table t (id int);");

        try (MigrationManager manager = withLimits()) {
            direct.assertRefused(manager::runMigrations)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContainingAll("pooler", "--lock-wait");
        }
    }

    @Test
    void aSchemaOfASessionIsRefused() throws SQLException {
        direct.execute("create schema orders");

        direct.assertRefused(
                        () -> {
                            try (MigrationManager manager =
                                    pooled.open(s -> s.withSchema("orders"))) {
                                manager.runMigrations();
                            }
                        })
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("orders", "pooler");
    }
}
