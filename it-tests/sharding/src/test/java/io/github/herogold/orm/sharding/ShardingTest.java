package io.github.herogold.orm.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.LockTimeoutException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationStep;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.migrations.Timeouts;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/sharding.md says. */
class ShardingTest {
    private static final String CUSTOMERS = "20260101_create_customers";
    private static final String PURCHASES = "20260102_create_purchases";
    private static final List<String> MIGRATIONS = List.of(CUSTOMERS, PURCHASES);

    private final Path directory;
    private Shards shards;
    private String url;

    ShardingTest(@TempDir Path directory, @TempDir Path rules) throws Exception {
        this.directory = directory;
        shards = Shards.start();
        url = shards.url(rules);
    }

    @BeforeEach
    void writeMigrations() {
        write(
                CUSTOMERS + ".java",
                """
                import io.github.herogold.orm.migrations.*;
                import jakarta.persistence.EntityManager;

                class CreateCustomers extends Migration {
                    @Override public void up(EntityManager em) {
                        execute(em, "create table customers (" + baseModelColumns(em)
                                + ", name varchar(40) not null)");
                    }
                    @Override public void down(EntityManager em) {
                        execute(em, "drop table customers");
                    }
                }
                """);
        writePurchases("create index purchases_customer on purchases (customer_id);");
    }

    private void writePurchases(String second) {
        write(
                PURCHASES + ".sql",
                """
                -- migrate:up
                create table purchases (
                    id uuid primary key,
                    customer_id bigint not null,
                    total integer not null,
                    created_at timestamp(6) with time zone,
                    updated_at timestamp(6) with time zone
                );
                %s
                -- migrate:down
                drop table purchases;
                """
                        .formatted(second));
    }

    private void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        shards.close();
    }

    private MigrationSettings settings() {
        return MigrationSettings.of(url).withDirectory(directory);
    }

    private List<String> migrate() {
        try (MigrationManager manager = MigrationManager.open(settings())) {
            return manager.runMigrations();
        }
    }

    @Test
    void migrationsReachEveryDatabaseAndTheHistoryIsInOne() throws SQLException {
        assertThat(migrate()).containsExactlyElementsOf(MIGRATIONS);

        assertThat(shards.relations("shard_0"))
                .contains("customers", "purchases", "migrations", "migrations_lock");
        assertThat(shards.relations("shard_1"))
                .containsExactly("purchases", "purchases_customer_purchases", "purchases_pkey");
        assertThat(migrate()).isEmpty();
        try (MigrationManager manager = MigrationManager.open(settings())) {
            assertThat(manager.status().applied()).containsExactlyElementsOf(MIGRATIONS);
            assertThat(manager.rollback()).containsExactly(PURCHASES, CUSTOMERS);
        }
        assertThat(shards.relations("shard_1")).isEmpty();
    }

    @Test
    void modelsAreSpreadByTheRules() throws SQLException {
        migrate();
        PersistenceConfiguration unit =
                new PersistenceConfiguration("shop")
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class)
                        .managedClass(Customer.class)
                        .managedClass(Purchase.class)
                        .property(PersistenceConfiguration.JDBC_URL, url)
                        .property("hibernate.dialect", LimitDialect.class.getName());
        try (EntityManagerFactory factory = unit.createEntityManagerFactory()) {
            assertThat(factory.isOpen()).isTrue();
            for (int i = 1; i <= 10; i++) {
                Customer customer = new Customer("customer " + i);
                customer.add();
                new Purchase(i, 100 * i).add();
            }
            Model<Purchase> purchases = Model.of(Purchase.class);
            Purchase one = purchases.where("customerId = ?1", 7).one();
            one.setTotal(7);
            one.update();
            assertThat(purchases.get(one.getId()).getTotal()).isEqualTo(7);
            assertThat(purchases.count()).isEqualTo(10);
            assertThat(purchases.where("total > ?1", 500).orderBy("total desc").page(0, 2).list())
                    .extracting(Purchase::getTotal)
                    .containsExactly(1000, 900);
            one.delete();
            assertThat(Model.of(Customer.class).getAll()).extracting(Customer::getName).hasSize(10);
        }
        assertThat(shards.query("shard_0", "select count(*) from purchases")).containsExactly("5");
        assertThat(shards.query("shard_1", "select count(*) from purchases")).containsExactly("4");
    }

    @Test
    void aFailureStaysAndIsGoneOnWith() throws SQLException {
        writePurchases("insert into nix values (1);");
        assertThatThrownBy(this::migrate)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll(
                        PURCHASES, "statement 2 (line 9)", "commits DDL by itself");
        assertThat(shards.relations("shard_1")).contains("purchases");

        writePurchases(
                "insert into purchases (id, customer_id, total) values"
                        + " ('0fcb8f9c-3d2f-4b0e-9d3c-8b1f5a6f7e11', 3, 4);");
        assertThat(migrate()).containsExactly(PURCHASES);
        assertThat(shards.query("shard_1", "select total from purchases")).containsExactly("4");
    }

    @Test
    void oneTransactionForAllIsRefused() {
        try (MigrationManager manager = MigrationManager.open(settings())) {
            assertThatThrownBy(
                            () -> manager.runMigrations(RunOptions.everything().inOneTransaction()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("ShardingSphere");
        }
    }

    @Test
    void oneProcessAtATimeMigrates(@TempDir Path otherRules) throws IOException {
        migrate();
        write(
                "20260103_more.sql",
                "-- migrate:up\ncreate table more (id int);\n-- migrate:down\ndrop table more;\n");
        String otherUrl = shards.url(otherRules);
        List<Throwable> thrown = new ArrayList<>();
        MigrationListener during =
                new MigrationListener() {
                    @Override
                    public void started(MigrationStep step) {
                        MigrationSettings impatient =
                                MigrationSettings.of(otherUrl)
                                        .withDirectory(directory)
                                        .withTimeouts(Timeouts.usual().withLock(Duration.ZERO));
                        try (MigrationManager other = MigrationManager.open(impatient)) {
                            thrown.add(catchThrowable(other::runMigrations));
                        }
                    }
                };
        try (MigrationManager manager = MigrationManager.open(settings().withListener(during))) {
            assertThat(manager.runMigrations()).containsExactly("20260103_more");
        }

        assertThat(thrown)
                .singleElement()
                .isInstanceOfSatisfying(
                        LockTimeoutException.class,
                        e -> assertThat(e).hasMessageContaining("process "));
    }
}
