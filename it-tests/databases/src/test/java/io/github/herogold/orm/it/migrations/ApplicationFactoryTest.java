package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.Migration;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A manager over the factory of an application, whose entities its migrations may use. */
@OnEveryDatabase
@Timeout(120)
class ApplicationFactoryTest {
    private static final String CREATE = "20260101_create_readers";
    private static final String FILL = "20260102_fill_readers";

    private final Path directory;
    private final Project project;
    private final EntityManagerFactory factory;

    ApplicationFactoryTest(TestDatabase database, @TempDir Path directory) {
        this.directory = directory;
        project = new Project(database.fresh(), directory);
        factory = unit(MigrationRecord.class, Reader.class).createEntityManagerFactory();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private PersistenceConfiguration unit(Class<?>... entities) {
        Address address = project.address();
        PersistenceConfiguration unit =
                new PersistenceConfiguration("application")
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class)
                        .property(PersistenceConfiguration.JDBC_URL, address.url())
                        .property(PersistenceConfiguration.JDBC_USER, address.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, address.password());
        List.of(entities).forEach(unit::managedClass);
        return unit;
    }

    private MigrationManager manager(Migration... migrations) {
        return new MigrationManager(
                factory, List.of(MigrationSource.of(migrations)), new MigrationListener() {});
    }

    private void createReaders() {
        project.write("20260101_create_readers.java", createReadersSource());
        try (MigrationManager manager = new MigrationManager(factory, directory)) {
            assertThat(manager.runMigrations()).containsExactly(CREATE);
        }
    }

    private static String createReadersSource() {
        return """
        import io.github.herogold.orm.migrations.Migration;
        import jakarta.persistence.EntityManager;

        class CreateReaders extends Migration {
            @Override public void up(EntityManager em) {
                execute(em, "create table readers (" + baseModelColumns(em)
                        + ", name varchar(40) not null unique)");
            }
            @Override public void down(EntityManager em) {
                execute(em, "drop table readers");
            }
        }
        """;
    }

    private List<String> readers() throws SQLException {
        return project.query("select name from readers order by name");
    }

    @Test
    void closingTheManagerLeavesTheFactoryOpen() {
        createReaders();

        assertThat(factory.isOpen()).isTrue();
        assertThat(Model.of(Reader.class).count()).isZero();
        assertThat(Model.of(MigrationRecord.class).getAll())
                .extracting(MigrationRecord::getName)
                .containsExactly(CREATE);
    }

    @Test
    void entitiesArePersistedQueriedChangedAndRemoved() throws SQLException {
        createReaders();
        manager(
                        InlineMigration.executing(CREATE),
                        new InlineMigration(
                                FILL,
                                em -> {
                                    em.persist(new Reader("ada"));
                                    em.persist(new Reader("grace"));
                                    em.persist(new Reader("alan"));
                                    em.createQuery("delete from Reader where name = 'alan'")
                                            .executeUpdate();
                                    em.createQuery("from Reader where name = 'ada'", Reader.class)
                                            .getSingleResult()
                                            .rename("lovelace");
                                }))
                .runMigrations();

        assertThat(readers()).containsExactly("grace", "lovelace");
    }

    @Test
    void nativeStatementsSeeWhatEntitiesDidBefore() throws SQLException {
        createReaders();
        manager(
                        InlineMigration.executing(CREATE),
                        new InlineMigration(
                                FILL,
                                em -> {
                                    Reader ada = new Reader("ada");
                                    em.persist(ada);
                                    ada.rename("byron");
                                    em.createNativeQuery(
                                                    "update readers set name = 'king' where name ="
                                                            + " 'byron'")
                                            .executeUpdate();
                                }))
                .runMigrations();

        assertThat(readers()).containsExactly("king");
    }

    @Test
    void modelsThatSaveThemselvesTakePartInTheTransaction() throws SQLException {
        createReaders();
        InlineMigration failing =
                new InlineMigration(
                        FILL,
                        em -> {
                            new Reader("ada").add();
                            Orm.inTransaction(() -> new Reader("grace").add());
                            throw new IllegalStateException(
                                    "there are " + Model.of(Reader.class).count());
                        });

        assertThatThrownBy(
                        () -> manager(InlineMigration.executing(CREATE), failing).runMigrations())
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("there are 2");
        assertThat(readers()).isEmpty();
    }

    @Test
    void pretendingKeepsNothingOfWhatModelsDo() throws SQLException {
        createReaders();
        manager(
                        InlineMigration.executing(CREATE),
                        new InlineMigration(
                                FILL,
                                em -> {
                                    new Reader("ada").add();
                                    em.persist(new Reader("grace"));
                                }))
                .pretendMigrations(RunOptions.everything());

        assertThat(readers()).isEmpty();
    }

    @Test
    void aFailureInsideATransactionOfAModelIsTheOneThatIsTold() {
        createReaders();
        InlineMigration failing =
                new InlineMigration(
                        FILL,
                        em ->
                                Orm.inTransaction(
                                        () -> {
                                            throw new IllegalStateException("inner");
                                        }));

        assertThatThrownBy(
                        () -> manager(InlineMigration.executing(CREATE), failing).runMigrations())
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll(FILL, "inner");
    }

    @Test
    void aUnitWithoutTheRecordIsRefused() {
        try (EntityManagerFactory other = unit(Reader.class).createEntityManagerFactory()) {
            assertThatThrownBy(() -> new MigrationManager(other, directory))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContainingAll("application", MigrationRecord.class.getName());
        }
    }
}
