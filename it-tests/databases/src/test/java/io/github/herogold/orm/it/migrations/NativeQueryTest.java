package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.InlineMigration;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.migrations.MigrationFailedException;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java migrations use native queries and the connection as anywhere else. */
@OnEveryDatabase
class NativeQueryTest {
    private static final String NAME = "20260215_notes";

    private final Project project;

    NativeQueryTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void createTable() throws SQLException {
        project.execute(
                "create table notes (id int, note varchar(40))",
                "insert into notes values (1, 'one'), (2, 'two')");
    }

    private List<String> notes() throws SQLException {
        return project.query("select note from notes order by id");
    }

    /** What a migration found, one after the other. */
    private List<Object> found(Function<EntityManager, List<?>> up) {
        List<Object> found = new ArrayList<>();
        project.migrate(new InlineMigration(NAME, em -> found.addAll(up.apply(em))));
        return found;
    }

    private void run(Consumer<EntityManager> up) {
        project.migrate(new InlineMigration(NAME, up));
    }

    @Test
    void parametersMayBePositionalOrNamed() throws SQLException {
        run(
                em -> {
                    em.createNativeQuery("insert into notes values (?1, ?2)")
                            .setParameter(1, 3)
                            .setParameter(2, "it's; :x ?")
                            .executeUpdate();
                    em.createNativeQuery("update notes set note = :note where id = :id")
                            .setParameter("id", 1)
                            .setParameter("note", "changed")
                            .executeUpdate();
                });

        assertThat(notes()).containsExactly("changed", "two", "it's; :x ?");
    }

    @Test
    void aStatementTellsHowManyRowsItChanged() {
        assertThat(found(NativeQueryTest::changes)).containsExactly(2, 1, 0);
    }

    private static List<?> changes(EntityManager em) {
        return List.of(
                em.createNativeQuery("update notes set note = 'x'").executeUpdate(),
                em.createNativeQuery("delete from notes where id = ?1")
                        .setParameter(1, 1)
                        .executeUpdate(),
                em.createNativeQuery("create table a (id int)").executeUpdate());
    }

    @Test
    void queriesGiveRows() {
        assertThat(found(em -> em.createNativeQuery("select note from notes").getResultList()))
                .containsExactlyInAnyOrder("one", "two");
        project.rollback(new InlineMigration(NAME, em -> {}));
        assertThat(found(NativeQueryTest::secondRow)).containsExactly("two");
    }

    private static List<?> secondRow(EntityManager em) {
        return em.createNativeQuery(
                        "select note from notes where id > ?1 order by id", String.class)
                .setParameter(1, 0)
                .setFirstResult(1)
                .setMaxResults(1)
                .getResultList();
    }

    @Test
    void rowsCanBeChangedInJava() throws SQLException {
        run(
                em -> {
                    for (Object note :
                            em.createNativeQuery("select note from notes").getResultList()) {
                        em.createNativeQuery("update notes set note = ?1 where note = ?2")
                                .setParameter(1, "<" + note + ">")
                                .setParameter(2, note)
                                .executeUpdate();
                    }
                });

        assertThat(notes()).containsExactly("<one>", "<two>");
    }

    @Test
    void theConnectionCanBeUsedInTheSameTransaction() throws SQLException {
        run(
                em -> {
                    em.createNativeQuery("insert into notes values (3, 'three')").executeUpdate();
                    em.runWithConnection((Connection c) -> insertFour(c));
                });

        assertThat(notes()).containsExactly("one", "two", "three", "four");
    }

    private static void insertFour(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into notes select max(id) + 1, ? from notes")) {
            insert.setString(1, "four");
            insert.executeUpdate();
        }
    }

    @Test
    void aParameterThatWasForgottenFailsTheMigration() throws SQLException {
        assertThatThrownBy(
                        () ->
                                run(
                                        em ->
                                                em.createNativeQuery(
                                                                "delete from notes where id = ?1")
                                                        .executeUpdate()))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining(NAME);
        assertThat(notes()).hasSize(2);
    }
}
