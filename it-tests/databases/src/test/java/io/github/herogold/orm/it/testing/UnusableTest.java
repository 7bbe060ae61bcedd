package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.MigrationFailedException;
import io.github.herogold.orm.testing.MigratedDatabase;
import io.github.herogold.orm.testing.Queries;
import jakarta.persistence.EntityManager;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of test classes that cannot be run. */
class UnusableTest {

    @Test
    void migrationsThatAreNotThere() {
        assertFailureOf(NoMigrations.class)
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("The directory migrated does not exist.");
        assertFailureOf(NoMigrationsOnClassPath.class)
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("The class path has no not/there.");
    }

    @Test
    void aMigrationThatFails() {
        assertFailureOf(FailingMigration.class)
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("20260501_create_nothing");
    }

    @Test
    void aClassThatIsNotAnnotated() {
        assertFailureOf(NoEntity.class)
                .hasMessage(
                        "java.lang.String is among the entities of @MigratedDatabase, but is none:"
                                + " annotate it with @Entity, or leave it out.");
    }

    @Test
    void neitherEntitiesNorAUnit() {
        assertFailureOf(NothingNamed.class)
                .hasMessageStartingWith(
                        NothingNamed.class.getName()
                                + " does not say what its unit of persistence is.")
                .hasMessageContaining("entities = Book.class")
                .hasMessageContaining("unit = \"bookshop\"");
    }

    @Test
    void aUnitThatIsNotInTheFile() {
        assertFailureOf(UnknownUnit.class)
                .hasMessageStartingWith(
                        "No META-INF/persistence.xml on the class path has a unit called bookshelf")
                .hasMessageContaining("entities = …");
    }

    @Test
    void aPropertyWithoutAName() {
        assertFailureOf(NoProperty.class)
                .hasMessage(
                        "\"hibernate.show_sql\" among the properties of @MigratedDatabase is none:"
                                + " write \"name=value\".");
    }

    @Test
    void severalAnnotations() {
        assertFailureOf(TwoDatabases.class)
                .hasMessage(
                        TwoDatabases.class.getName()
                                + " has several databases, by @MigratedDatabase and @Library."
                                + " Leave one of them.");
    }

    @Test
    void tablesThatAreNotThoseOfTheEntities() {
        assertFailureOf(OtherTables.class).hasStackTraceContaining("missing table [Stray]");
    }

    @Test
    void parametersWhereThereIsNoTransaction() {
        assertFailureOf(InConstructor.class)
                .hasMessageContaining("There is Queries only in a test")
                .hasMessageContaining("@BeforeEach");
        assertFailureOf(BeforeAllTests.class)
                .hasMessageContaining("There is EntityManager only in a test");
    }

    @Test
    void aModelOutsideOfATransactionOfATest() {
        assertFailureOf(ModelBeforeAllTests.class)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("No unit of persistence maps " + Shelf.class.getName());
    }

    private static AbstractThrowableAssert<?, ?> assertFailureOf(Class<?> testClass) {
        assertThat(Run.of(testClass).failures()).hasSize(1);
        return assertThat(Run.of(testClass).failures().get(0));
    }

    abstract static class AnyTest {
        @Test
        void isNotReached() {}
    }

    @MigratedDatabase(migrations = "migrated", entities = Shelf.class)
    static class NoMigrations extends AnyTest {}

    @MigratedDatabase(migrations = "classpath:not/there", entities = Shelf.class)
    static class NoMigrationsOnClassPath extends AnyTest {}

    @MigratedDatabase(
            migrations = "src/test/resources/io/github/herogold/orm/it/testing/failing",
            entities = Shelf.class)
    static class FailingMigration extends AnyTest {}

    @MigratedDatabase(migrations = Library.MIGRATIONS, entities = String.class)
    static class NoEntity extends AnyTest {}

    @MigratedDatabase
    static class NothingNamed extends AnyTest {}

    @MigratedDatabase(migrations = Library.MIGRATIONS, unit = "bookshelf")
    static class UnknownUnit extends AnyTest {}

    @MigratedDatabase(
            migrations = Library.MIGRATIONS,
            entities = Shelf.class,
            properties = "hibernate.show_sql")
    static class NoProperty extends AnyTest {}

    @MigratedDatabase(migrations = Library.MIGRATIONS, entities = Shelf.class)
    @Library
    static class TwoDatabases extends AnyTest {}

    @MigratedDatabase(
            migrations = Library.MIGRATIONS,
            entities = Stray.class,
            properties = "hibernate.hbm2ddl.auto=validate")
    static class OtherTables extends AnyTest {}

    @Library
    static class InConstructor extends AnyTest {
        InConstructor(Queries queries) {
            queries.statements();
        }
    }

    @Library
    static class BeforeAllTests extends AnyTest {
        @BeforeAll
        static void ask(EntityManager em) {
            em.clear();
        }
    }

    @Library
    static class ModelBeforeAllTests extends AnyTest {
        @BeforeAll
        static void write() {
            new Shelf("nowhere").add();
        }
    }
}
