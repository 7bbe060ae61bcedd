package io.github.herogold.orm.testing;

import io.github.herogold.orm.OrmException;
import java.lang.reflect.Member;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static OrmException severalAnnotations(Class<?> testClass, List<String> annotations) {
        return new OrmException(
                "%s has several databases, by %s. Leave one of them."
                        .formatted(testClass.getName(), String.join(" and ", annotations)));
    }

    static OrmException noUnit(Class<?> testClass) {
        return new OrmException(
                ("%s does not say what its unit of persistence is. Name its entities,"
                                + " @MigratedDatabase(entities = Book.class), or a unit of"
                                + " META-INF/persistence.xml, @MigratedDatabase(unit ="
                                + " \"bookshop\"), or let Spring run the test, as by @DataJpaTest.")
                        .formatted(testClass.getName()));
    }

    static OrmException unknownUnit(String unit) {
        return new OrmException(
                ("No META-INF/persistence.xml on the class path has a unit called %s for"
                                + " Hibernate. Check the name, or name the entities as well:"
                                + " @MigratedDatabase(unit = \"%s\", entities = …).")
                        .formatted(unit, unit));
    }

    static OrmException notManaged(Class<?> type) {
        return new OrmException(
                ("%s is among the entities of @MigratedDatabase, but is none: annotate it with"
                                + " @Entity, or leave it out.")
                        .formatted(type.getName()));
    }

    static OrmException noProperty(String text) {
        return new OrmException(
                ("\"%s\" among the properties of @MigratedDatabase is none: write"
                                + " \"name=value\".")
                        .formatted(text));
    }

    static OrmException inspected(String unit, Object inspector) {
        return new OrmException(
                ("The statements of %s cannot be counted, because it has a statement inspector of"
                                + " its own, %s. Leave that out in tests with @MigratedDatabase.")
                        .formatted(unit, inspector));
    }

    static OrmException severalUrls(Class<?> testClass) {
        return new OrmException(
                "%s has several members with @DatabaseUrl. Leave one of them."
                        .formatted(testClass.getName()));
    }

    static OrmException noUrlMember(Member member) {
        return new OrmException(
                ("%s.%s has @DatabaseUrl, but is no static field of the type String and no static"
                                + " method without parameters that returns one.")
                        .formatted(member.getDeclaringClass().getName(), member.getName()));
    }

    static OrmException urlUnknown(Member member) {
        return new OrmException(
                ("%s.%s has @DatabaseUrl, but is null when the first test begins. Set it in an"
                                + " extension or in a @BeforeAll method.")
                        .formatted(member.getDeclaringClass().getName(), member.getName()));
    }

    static OrmException noMemoryDatabase(Exception cause) {
        return new OrmException(
                ("No H2 database could be opened in memory: %s. Put com.h2database:h2 on the test"
                                + " class path, or name another database by the configuration"
                                + " parameter %s.")
                        .formatted(cause.getMessage(), MigratedDatabase.URL),
                cause);
    }

    static OrmException noDriver(Exception cause) {
        return new OrmException(
                "DriverManager knows no JDBC driver for the database of the tests: "
                        + cause.getMessage(),
                cause);
    }

    static OrmException notClosed(Exception cause) {
        return new OrmException(
                "The H2 database in memory could not be closed: " + cause.getMessage(), cause);
    }

    static OrmException committed(String test) {
        return new OrmException(
                ("%s committed its transaction, so what it wrote could not be rolled back. Do not"
                                + " end the transaction of the EntityManager in a test: models and"
                                + " Orm.inTransaction join it. For a test that has to commit, build"
                                + " a factory on a database of its own.")
                        .formatted(test));
    }

    static String outsideTest(Class<?> type) {
        return ("There is %s only in a test, where its transaction is: as a parameter of a test,"
                        + " @BeforeEach or @AfterEach method, not of a constructor, @BeforeAll or"
                        + " @AfterAll.")
                .formatted(type.getSimpleName());
    }

    static String count(int expected, List<String> statements) {
        String found =
                switch (statements.size()) {
                    case 0 -> "there were none.";
                    case 1 -> "there was 1:";
                    default -> "there were " + statements.size() + ":";
                };
        return "Expected %d SQL statement%s, but %s%s"
                .formatted(
                        expected,
                        expected == 1 ? "" : "s",
                        found,
                        statements.stream()
                                .map(statement -> "\n  " + statement)
                                .collect(Collectors.joining()));
    }
}
