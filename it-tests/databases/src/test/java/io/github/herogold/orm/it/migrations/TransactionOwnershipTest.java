package io.github.herogold.orm.it.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.migrations.project.InlineMigration;
import io.github.herogold.orm.it.migrations.project.Project;
import io.github.herogold.orm.it.migrations.project.Warnings;
import io.github.herogold.orm.migrations.MigrationFailedException;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration neither begins nor ends a transaction, in whatever way it tries. */
@OnEveryDatabase
class TransactionOwnershipTest {
    private static final String NAME = "20260215_take_over";

    private final Project project;

    TransactionOwnershipTest(TestDatabase database, @TempDir Path directory) {
        project = new Project(database.fresh(), directory);
    }

    @BeforeEach
    void createTable() throws SQLException {
        project.execute("create table notes (id int)");
        project.migrate(InlineMigration.executing("20260101_first"));
    }

    /** A call that would end the transaction, by the name that the message gives it. */
    record Call(String name, Consumer<EntityManager> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface OnConnection {
        void run(Connection connection) throws SQLException;
    }

    private static Call onConnection(String name, OnConnection work) {
        return new Call(
                name, em -> em.runWithConnection((Connection connection) -> work.run(connection)));
    }

    static Stream<Call> calls() {
        return Stream.of(
                new Call("EntityTransaction.begin()", em -> em.getTransaction().begin()),
                new Call("EntityTransaction.commit()", em -> em.getTransaction().commit()),
                new Call("EntityTransaction.rollback()", em -> em.getTransaction().rollback()),
                new Call(
                        "EntityTransaction.setRollbackOnly()",
                        em -> em.getTransaction().setRollbackOnly()),
                new Call("EntityManager.close()", EntityManager::close),
                onConnection("Connection.commit()", Connection::commit),
                onConnection("Connection.rollback()", Connection::rollback),
                onConnection("Connection.close()", Connection::close),
                onConnection("Connection.setAutoCommit()", c -> c.setAutoCommit(true)));
    }

    /** A migration whose insertion must not stay. */
    private static InlineMigration insertingAnd(Consumer<EntityManager> end) {
        Consumer<EntityManager> insert =
                em -> em.createNativeQuery("insert into notes values (1)").executeUpdate();
        return new InlineMigration(NAME, insert.andThen(end));
    }

    private void assertRefused(InlineMigration migration, String what) throws SQLException {
        project.assertRefused(
                        () ->
                                project.migrate(
                                        InlineMigration.executing("20260101_first"), migration))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContainingAll(NAME, what + " is not for a migration", "Remove it");
        assertThat(project.query("select id from notes")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallThatWouldEndTheTransactionIsRefused(Call call) throws SQLException {
        assertRefused(insertingAnd(call.call()), call.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit", "ROLLBACK WORK", "begin", "start transaction", "commit;"})
    void soIsSqlThatWouldEndIt(String sql) throws SQLException {
        assertRefused(
                InlineMigration.executing(NAME, "insert into notes values (1)", sql),
                "\"" + sql + "\"");
        assertRefused(
                insertingAnd(em -> em.createNativeQuery(sql).executeUpdate()), "\"" + sql + "\"");
    }

    @Test
    void anEndBehindTheBackOfTheManagerLeavesNoRecord() throws SQLException {
        InlineMigration migration =
                new InlineMigration(NAME, em -> em.unwrap(Session.class).getTransaction().commit());

        project.assertRefused(
                        () ->
                                project.migrate(
                                        InlineMigration.executing("20260101_first"), migration))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining(NAME);
    }

    @ParameterizedTest
    @CsvSource({"begin, commit", "start transaction, commit work"})
    void aTransactionAroundAWholeFileIsThatOfTheManager(String begin, String commit)
            throws SQLException {
        project.write("20260101_first.sql", "-- migrate:up", "select 1;");
        project.write(
                NAME + ".sql",
                "-- migrate:up",
                begin + ";",
                "insert into notes values (1);",
                "create table more (id int);",
                commit + ";",
                "-- migrate:down",
                begin + ";",
                "drop table more;",
                commit + ";");

        try (Warnings warnings = new Warnings()) {
            assertThat(project.migrate()).containsExactly(NAME);

            assertThat(warnings.messages())
                    .anySatisfy(
                            note ->
                                    assertThat(note)
                                            .contains(NAME + ".sql, lines 2 and 5", begin, commit));
            assertThat(project.rollback()).containsExactly(NAME);
        }
        assertThat(project.query("select id from notes")).containsExactly("1");
        project.assertRefused(() -> project.query("select id from more"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aSavepointIsTheMigrationsOwn() throws SQLException {
        project.migrate(
                InlineMigration.executing("20260101_first"),
                InlineMigration.executing(
                        NAME,
                        "insert into notes values (1)",
                        "savepoint here",
                        "insert into notes values (2)",
                        "rollback to savepoint here"));

        assertThat(project.query("select id from notes")).containsExactly("1");
    }
}
