package io.github.herogold.orm.it.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.bookshop.Book;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the properties {@code herogold.migrations.…} of a unit do. */
@OnEveryDatabase
class StartupMigrationsTest {
    private static final String FIRST = "20260101_create_shelves";
    private static final String SECOND = "20260102_create_rooms";
    private static final String RUN = "herogold.migrations.run";

    private final StartingApplication application;

    StartupMigrationsTest(TestDatabase database, @TempDir Path classes) {
        application = new StartingApplication(database.fresh(), classes);
    }

    @Test
    void theyRunBeforeHibernateLooksAtTheTables() {
        PersistenceConfiguration bookshop =
                new PersistenceConfiguration("books")
                        .managedClass(Author.class)
                        .managedClass(Book.class)
                        .property(PersistenceConfiguration.JDBC_URL, application.address().url())
                        .property(PersistenceConfiguration.JDBC_USER, application.address().user())
                        .property(
                                PersistenceConfiguration.JDBC_PASSWORD,
                                application.address().password())
                        .property("hibernate.hbm2ddl.auto", "validate")
                        .property(RUN, "true");
        try (EntityManagerFactory factory = bookshop.createEntityManagerFactory()) {
            assertThat(factory.isOpen()).isTrue();
            new Author("Ada", "Lovelace").add();
            assertThat(Model.of(Author.class).count()).isEqualTo(1);
        }
        assertThat(application.recorded())
                .startsWith("20260105_create_authors_table")
                .hasSizeGreaterThan(5);
    }

    @Test
    void theSecondStartRunsWhatIsNew() {
        application.writeTable(FIRST, "shelves");
        application.start().close();
        application.writeTable(SECOND, "rooms");
        application.start().close();

        assertThat(application.recorded()).containsExactly(FIRST, SECOND);
    }

    @Test
    void withoutThePropertyNothingRuns() {
        application.write(FIRST, "this is no sql");
        application.start(Map.of()).close();
        application.start(Map.of(RUN, "off")).close();
        application.start(Map.of(RUN, "false")).close();
    }

    @Test
    void validateRefusesADatabaseThatIsNotUpToDate() {
        application.writeTable(FIRST, "shelves");
        application.start().close();
        application.start(Map.of(RUN, "validate")).close();

        application.writeTable(SECOND, "rooms");
        assertThatThrownBy(() -> application.start(Map.of(RUN, "validate")))
                .rootCause()
                .hasMessage(
                        "The database is not up to date: 20260102_create_rooms is still to be"
                                + " applied. Run the migrations (migrate,"
                                + " MigrationManager.runMigrations) first.");
        assertThat(application.recorded()).containsExactly(FIRST);

        application.writeTable(FIRST, "benches");
        assertThatThrownBy(() -> application.start(Map.of(RUN, "validate")))
                .rootCause()
                .hasMessageContaining(FIRST)
                .hasMessageContaining("changed");
    }

    @Test
    void oneThatFailsStopsTheStartAndTheNextStartGoesOn() {
        application.writeTable(FIRST, "shelves");
        application.write(SECOND, "create table rooms (id nonsense);");
        assertThatThrownBy(application::start)
                .hasStackTraceContaining(
                        "The unit of persistence shop is not started, because of its migrations.")
                .hasStackTraceContaining(SECOND);
        assertThat(application.recorded()).containsExactly(FIRST);

        application.writeTable(SECOND, "rooms");
        application.start().close();
        assertThat(application.recorded()).containsExactly(FIRST, SECOND);
    }

    @Test
    void ofTwoThatStartAtOnceOneMigratesAndTheOtherWaits() throws Exception {
        application.writeTable(FIRST, "shelves");
        application.writeTable(SECOND, "rooms");
        ExecutorService servers = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> server :
                    servers.invokeAll(List.of(this::startAndStop, this::startAndStop))) {
                server.get();
            }
        } finally {
            servers.shutdown();
        }
        assertThat(application.recorded()).containsExactly(FIRST, SECOND);
    }

    private boolean startAndStop() {
        application.start().close();
        return true;
    }

    @Test
    void anOlderReleaseStartsOnTheDatabaseOfANewerOne(@TempDir Path older) {
        application.writeTable(FIRST, "shelves");
        application.writeTable(SECOND, "rooms");
        application.start().close();

        StartingApplication before = new StartingApplication(application.address(), older);
        before.writeTable(FIRST, "shelves");
        before.start().close();
        before.start(Map.of(RUN, "validate")).close();
        assertThat(before.recorded()).containsExactly(FIRST, SECOND);
    }

    @Test
    void theApplicationGetsItsConnectionsBackAsTheyWere() {
        application.writeTable(FIRST, "shelves");
        application.write(
                SECOND,
                """
                create table rooms (id int);
                -- migrate:up database:postgresql
                set search_path to pg_catalog;
                """);
        try (EntityManagerFactory factory =
                application.start(Map.of(RUN, "true", "hibernate.connection.pool_size", "3"))) {
            // The pool gives each of its connections once.
            for (int i = 0; i < 3; i++) {
                factory.runInTransaction(
                        em -> em.createNativeQuery("select id from shelves").getResultList());
            }
        }
    }

    @Test
    void theHistoryIsInTheTableThatIsNamed() {
        application.writeTable(FIRST, "migrations");
        Map<String, String> named = Map.of(RUN, "true", "herogold.migrations.table", "history");
        application.start(named).close();
        application.start(named).close();

        assertThat(application.column("select name from history")).containsExactly(FIRST);
        assertThat(application.column("select id from migrations")).isEmpty();
    }

    @Test
    void aDatabaseThatIsOlderThanItsHistoryIsAdopted(@TempDir Path before) {
        StartingApplication older = new StartingApplication(application.address(), before);
        older.writeTable(FIRST, "shelves");
        older.start(Map.of(RUN, "true", "herogold.migrations.table", "another_tool")).close();
        application.writeTable(FIRST, "shelves");
        application.writeTable(SECOND, "rooms");
        Map<String, String> adopting = Map.of(RUN, "true", "herogold.migrations.baseline", FIRST);

        application.start(adopting).close();
        application.start(adopting).close();

        assertThat(application.recorded()).containsExactly(FIRST, SECOND);
        assertThat(application.column("select id from shelves")).isEmpty();
    }

    @Test
    void aDatabaseWithoutTablesIsNotAdopted() {
        application.writeTable(FIRST, "shelves");
        application.start(Map.of(RUN, "true", "herogold.migrations.baseline", FIRST)).close();

        assertThat(application.column("select id from shelves")).isEmpty();
    }

    @Test
    void whatThePropertiesGetWrongIsSaid() {
        application.writeTable(FIRST, "shelves");
        assertRefused(Map.of(RUN, "yes"), "herogold.migrations.run of the unit shop is \"yes\"");
        assertRefused(
                Map.of(RUN, "true", "herogold.migrations.lock-timeout", "soon"),
                "herogold.migrations.lock-timeout of the unit shop is \"soon\"");
        assertRefused(
                Map.of(RUN, "true", "herogold.migrations.location", "db/nowhere"), "db/nowhere");
        assertRefused(
                Map.of(RUN, "true", "herogold.migrations.data-source", "java:/jdbc/nowhere"),
                "names java:/jdbc/nowhere, which is no data source here");
        assertRefused(Map.of(RUN, "true", "herogold.migrations.schema", "nowhere"), "nowhere");
        assertRefused(
                Map.of(RUN, "true", "herogold.migrations.table", "my history"), "\"my history\"");
    }

    @Test
    void aLocationMayBeWrittenAsAResource() {
        application.writeTable(FIRST, "shelves");
        String location = "classpath:shop/migrations";
        application.start(Map.of(RUN, "true", "herogold.migrations.location", location)).close();

        assertThat(application.column("select id from shelves")).isEmpty();
    }

    private void assertRefused(Map<String, String> properties, String saying) {
        assertThatThrownBy(() -> application.start(properties))
                .satisfies(thrown -> assertThat(ourOwn(thrown)).hasMessageContaining(saying));
    }

    private static Throwable ourOwn(Throwable thrown) {
        Throwable cause = thrown;
        while (!(cause instanceof OrmException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
