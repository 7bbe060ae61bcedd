package io.github.herogold.orm.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose tests run on a migrated database, each in a transaction that is rolled back
 * after it.
 *
 * <pre>{@code
 * @MigratedDatabase(entities = {Author.class, Book.class})
 * class BookTest {
 *     @Test
 *     void titlesAreFoundAtOnce(Queries queries) {
 *         new Book("Dune").add();
 *         queries.assertQueries(1, () -> Model.of(Book.class).getAll());
 *     }
 * }
 * }</pre>
 *
 * <p>What models and {@code Orm.inTransaction} do in a test and in its {@code @BeforeEach} and
 * {@code @AfterEach} methods joins that transaction; so it is not seen by other threads. When a
 * test has passed, the entity manager is flushed, so what the database refuses fails the test and
 * is not merely rolled back. Test methods and those two kinds of methods may have parameters of the
 * types {@link jakarta.persistence.EntityManager} and {@link Queries}.
 *
 * <p>The database is a new H2 in memory, unless {@link #url}, a member with {@link DatabaseUrl} or
 * the configuration parameter of JUnit {@value #URL}, with {@value #USER} and {@value #PASSWORD},
 * names another. Classes that ask for the same have the same database and entity manager factory,
 * which last until the end of the run; tests that run in parallel have an H2 each, but share a
 * database that is named. The factory is not registered with {@code Orm}: it serves the tests
 * alone.
 *
 * <p>On a test that Spring runs, such as one with {@code @DataJpaTest}, and without {@link #unit}
 * and {@link #entities}, database and transaction are those of Spring's application context; the
 * parameters are there as well.
 *
 * <p>The annotation is inherited, counts for {@code @Nested} classes, and can be put on an
 * annotation of your own.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(MigratedDatabaseExtension.class)
public @interface MigratedDatabase {
    /** The configuration parameter for the JDBC URL of classes that do not name one. */
    String URL = "herogold.test.url";

    /** The configuration parameter for the user at {@link #URL}. */
    String USER = "herogold.test.user";

    /** The configuration parameter for the password at {@link #URL}. */
    String PASSWORD = "herogold.test.password";

    /**
     * Where the migrations are.
     *
     * @return a directory, or {@code classpath:} and a folder of the class path
     */
    String migrations() default "migrations";

    /**
     * The managed classes of the unit of persistence: entities, embeddables, converters.
     *
     * @return annotated classes; none for those of a unit in {@code META-INF/persistence.xml} or of
     *     Spring
     */
    Class<?>[] entities() default {};

    /**
     * The name of the unit of persistence.
     *
     * @return the name of a unit in {@code META-INF/persistence.xml} or, with {@link #entities},
     *     any name
     */
    String unit() default "";

    /**
     * The database.
     *
     * @return a JDBC URL; empty for the configured one or else H2 in memory
     */
    String url() default "";

    /**
     * The user at {@link #url}.
     *
     * @return a name
     */
    String user() default "";

    /**
     * The password at {@link #url}.
     *
     * @return a password
     */
    String password() default "";

    /**
     * Further properties of the unit of persistence, which come before those of the file.
     *
     * @return properties such as {@code hibernate.hbm2ddl.auto=validate}
     */
    String[] properties() default {};
}
