package io.github.herogold.orm.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.MigrationFile;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.model.Model;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test for each row of the reference, named in the table of the README. */
@OnEveryDatabase
class ReferenceTest {
    private static final String CREATE = "20260215_create_users_table";
    private static final String STATUS = "20260216_migrate_user_status";

    private final Address address;
    private MigrationManager manager;

    ReferenceTest(TestDatabase kind) {
        address = kind.fresh();
    }

    @BeforeEach
    void open() {
        manager = MigrationManager.open(Database.settings(address));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void migrationUpAndDown() throws SQLException {
        manager.runMigrations();
        assertThat(count("users")).isZero();
        manager.rollback();
        assertThat(manager.status().applied()).isEmpty();
    }

    @Test
    void runMigrations() {
        assertThat(manager.runMigrations()).containsExactly(CREATE, STATUS);
        assertThat(manager.runMigrations()).isEmpty();
    }

    @Test
    void runMigrationsToATarget() {
        assertThat(manager.runMigrations(CREATE)).containsExactly(CREATE);
        assertThat(manager.runMigrations(CREATE)).isEmpty();
    }

    @Test
    void rollbackOfBatches() {
        manager.runMigrations(CREATE);
        manager.runMigrations();
        assertThat(manager.rollback(1)).containsExactly(STATUS);
        assertThat(manager.rollback(2)).containsExactly(CREATE);
    }

    @Test
    void reset() {
        manager.runMigrations(CREATE);
        manager.runMigrations();
        assertThat(manager.reset()).containsExactly(STATUS, CREATE);
    }

    @Test
    void status() {
        manager.runMigrations(CREATE);
        MigrationStatus status = manager.status();
        assertThat(status.applied()).containsExactly(CREATE);
        assertThat(status.pending()).containsExactly(STATUS);
    }

    @Test
    void appliedMigrations() {
        manager.runMigrations();
        assertThat(manager.getAppliedMigrations())
                .extracting(MigrationRecord::getName)
                .containsExactly(CREATE, STATUS);
    }

    @Test
    void pendingMigrations() {
        assertThat(manager.getPendingMigrations()).containsExactly(CREATE, STATUS);
    }

    @Test
    void recordOfAMigration() {
        manager.runMigrations(CREATE);
        MigrationRecord entry = manager.getAppliedMigrations().get(0);
        assertThat(entry.getName()).isEqualTo(CREATE);
        assertThat(entry.getBatch()).isEqualTo(1);
        assertThat(entry.getAppliedAt()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void createMigration(@TempDir Path folder) {
        Path file = MigrationFile.create("add_user_status_field", folder.resolve("migrations"));
        assertThat(file.getFileName().toString()).matches("\\d{8}_add_user_status_field\\.java");
    }

    @Test
    void programmaticMigrations(@TempDir Path folder) {
        Path directory = folder.resolve("db/migrations");
        MigrationFile.create("create_tags_table", directory);
        MigrationSettings settings =
                MigrationSettings.of(address.url())
                        .withUser(address.user(), address.password())
                        .withDirectory(directory);
        try (MigrationManager own = MigrationManager.open(settings)) {
            assertThat(own.getPendingMigrations()).hasSize(1);
            assertThat(own.runMigrations()).hasSize(1);
        }
    }

    @Test
    void dataMigration() throws SQLException {
        manager.runMigrations(CREATE);
        insertUser();
        manager.runMigrations();
        assertThat(text("select status from users")).isEqualTo("active");
        manager.rollback();
        assertThat(text("select status from users")).isNull();
    }

    @Test
    void fieldsOfAModel() {
        withUsers(
                () -> {
                    User user = new User("ada@example.org", "Ada");
                    user.add();
                    assertThat(user.getId()).isPositive();
                    assertThat(user.getCreatedAt()).isNotNull().isEqualTo(user.getUpdatedAt());
                    assertThat(user.isActive()).isTrue();
                });
    }

    @Test
    void addUpdateDelete() {
        withUsers(
                () -> {
                    Model<User> users = Model.of(User.class);
                    User user = new User("ada@example.org", "Ada");
                    user.add();
                    user.rename("Ada Lovelace");
                    user.update();
                    assertThat(users.get(user.getId()).getName()).isEqualTo("Ada Lovelace");
                    user.delete();
                    assertThat(users.count()).isZero();
                });
    }

    @Test
    void getAndGetAll() {
        withUsers(
                () -> {
                    User ada = new User("ada@example.org", "Ada");
                    User grace = new User("grace@example.org", "Grace");
                    Model.of(User.class).addAll(List.of(ada, grace));
                    User found = User.get(grace.getId());
                    List<User> everybody = User.getAll();
                    assertThat(found.getEmail()).isEqualTo("grace@example.org");
                    assertThat(everybody).containsExactly(ada, grace);
                    assertThat(User.find(ada.getId())).contains(ada);
                    assertThat(Model.of(User.class).get(grace.getId())).isEqualTo(grace);
                    assertThat(Model.of(User.class).getAll()).containsExactly(ada, grace);
                });
    }

    private void withUsers(Runnable work) {
        Database database = Database.migrated(address);
        try {
            work.run();
        } finally {
            database.close();
        }
    }

    private void insertUser() throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into users (created_at, updated_at, email, name, is_active)"
                            + " values (current_timestamp, current_timestamp,"
                            + " 'ada@example.org', 'Ada', true)");
        }
    }

    private int count(String table) throws SQLException {
        return Integer.parseInt(text("select count(*) from " + table));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
