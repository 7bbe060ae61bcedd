package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.ApplicationUnit;
import io.github.herogold.orm.it.migrations.project.InlineMigration;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.Reader;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.migrations.MigrationListener;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Migrations of an application use its entities. */
@OnEveryDatabase
@Timeout(120)
class EntityMigrationTest {
    private static final String CREATE = "20260101_create_readers";
    private static final String FILL = "20260102_fill_readers";

    private final Project project;
    private final EntityManagerFactory factory;

    EntityMigrationTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
        factory =
                ApplicationUnit.of(project.address(), MigrationRecord.class, Reader.class)
                        .createEntityManagerFactory();
    }

    @BeforeEach
    void createReaders() {
        project.writeJava(
                CREATE,
                "execute(em, \"create table readers (\" + baseModelColumns(em)"
                        + " + \", name varchar(40) not null unique)\");",
                "");
        project.migrate();
    }

    @AfterEach
    void close() {
        factory.close();
    }

    private MigrationManager manager(Consumer<EntityManager> up) {
        MigrationSource source =
                MigrationSource.of(
                        InlineMigration.executing(CREATE), new InlineMigration(FILL, up));
        return new MigrationManager(factory, List.of(source), new MigrationListener() {});
    }

    private void fill(Consumer<EntityManager> up) {
        try (MigrationManager manager = manager(up)) {
            manager.runMigrations();
        }
    }

    private List<String> readers() throws SQLException {
        return project.query("select name from readers order by name");
    }

    @Test
    void entitiesArePersistedQueriedChangedAndRemoved() throws SQLException {
        fill(
                em -> {
                    em.persist(new Reader("ada"));
                    em.persist(new Reader("grace"));
                    em.persist(new Reader("alan"));
                    em.createQuery("delete from Reader where name = 'alan'").executeUpdate();
                    em.createQuery("from Reader where name = 'ada'", Reader.class)
                            .getSingleResult()
                            .rename("lovelace");
                });

        assertThat(readers()).containsExactly("grace", "lovelace");
    }

    @Test
    void nativeStatementsSeeWhatEntitiesDidBefore() throws SQLException {
        fill(
                em -> {
                    Reader ada = new Reader("ada");
                    em.persist(ada);
                    ada.rename("byron");
                    em.createNativeQuery("update readers set name = 'king' where name = 'byron'")
                            .executeUpdate();
                });

        assertThat(readers()).containsExactly("king");
    }

    @Test
    void modelsThatSaveThemselvesTakePartInTheTransaction() throws SQLException {
        assertThatThrownBy(
                        () ->
                                fill(
                                        em -> {
                                            new Reader("ada").add();
                                            Orm.inTransaction(() -> new Reader("grace").add());
                                            throw new IllegalStateException(
                                                    "there are " + Model.of(Reader.class).count());
                                        }))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("there are 2");
        assertThat(readers()).isEmpty();
    }

    @Test
    void aFailureInsideATransactionOfAModelIsTheOneThatIsTold() {
        Runnable failing =
                () -> {
                    throw new IllegalStateException("inner");
                };

        assertThatThrownBy(() -> fill(em -> Orm.inTransaction(failing)))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll(FILL, "inner");
    }

    @Test
    void pretendingKeepsNothingOfWhatModelsDo() throws SQLException {
        try (MigrationManager manager =
                manager(
                        em -> {
                            new Reader("ada").add();
                            em.persist(new Reader("grace"));
                        })) {
            assertThat(manager.pretendMigrations(RunOptions.everything())).hasSize(1);
        }

        assertThat(readers()).isEmpty();
    }
}
