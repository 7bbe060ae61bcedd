package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.ApplicationUnit;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.Reader;
import io.github.herogold.orm.it.migrations.project.State;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager over the factory of an application. */
@OnEveryDatabase
class ApplicationFactoryTest {
    private static final String CREATE = "20260101_create_readers";

    private final Path directory;
    private final Project project;

    ApplicationFactoryTest(TestDatabase database, @TempDir Path directory) {
        this.directory = directory;
        project = new Project(database.fresh(), directory);
    }

    private EntityManagerFactory factory(Class<?>... entities) {
        return ApplicationUnit.of(project.address(), entities).createEntityManagerFactory();
    }

    private void writeReaders() {
        project.writeJava(
                CREATE,
                "execute(em, \"create table readers (\" + baseModelColumns(em)"
                        + " + \", name varchar(40))\");",
                "execute(em, \"drop table readers\");");
    }

    @Test
    void itRunsMigrationsAndLeavesTheFactoryOpen() {
        writeReaders();
        try (EntityManagerFactory factory = factory(MigrationRecord.class, Reader.class)) {
            try (MigrationManager manager = new MigrationManager(factory, directory)) {
                assertThat(manager.runMigrations()).containsExactly(CREATE);
            }

            assertThat(factory.isOpen()).isTrue();
            assertThat(Model.of(Reader.class).count()).isZero();
            assertThat(Model.of(MigrationRecord.class).getAll())
                    .extracting(MigrationRecord::getName)
                    .containsExactly(CREATE);
        }
    }

    @Test
    void itsHistoryIsTheSameAsThatOfAManagerOfItsOwn() throws SQLException {
        State before = project.state();
        writeReaders();
        try (EntityManagerFactory factory = factory(MigrationRecord.class);
                MigrationManager manager = new MigrationManager(factory, directory)) {
            manager.runMigrations();
            assertThat(project.status().applied()).containsExactly(CREATE);

            project.rollback();
            assertThat(manager.status().pending()).containsExactly(CREATE);
        }
        assertThat(project.state().schema()).isEqualTo(before.schema());
    }

    @Test
    void aUnitWithoutTheRecordIsRefused() {
        try (EntityManagerFactory factory = factory(Reader.class)) {
            assertThatThrownBy(() -> new MigrationManager(factory, directory))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContainingAll(ApplicationUnit.NAME, MigrationRecord.class.getName());
        }
    }

    @Test
    void aUnitThatUsesJtaIsRefused() {
        PersistenceConfiguration jta =
                ApplicationUnit.of(TestDatabase.H2_MEMORY.fresh(), MigrationRecord.class)
                        .transactionType(PersistenceUnitTransactionType.JTA)
                        .property("jakarta.persistence.database-product-name", "H2")
                        .property("hibernate.boot.allow_jdbc_metadata_access", "false");

        try (EntityManagerFactory factory = jta.createEntityManagerFactory()) {
            assertThatThrownBy(() -> new MigrationManager(factory, directory))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContainingAll(ApplicationUnit.NAME, "JTA", "resource-local");
        }
    }
}
