package io.github.herogold.orm.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The JDBC URL of the database of a test class with {@link MigratedDatabase}, where it is known
 * only when the test runs: a static field, or a static method without parameters, of the type
 * String.
 *
 * <pre>{@code
 * @MigratedDatabase(entities = Author.class)
 * class AuthorTest {
 *     @RegisterExtension
 *     static final PostgresExtension postgres = new PostgresExtension();
 *
 *     @DatabaseUrl(user = "postgres")
 *     static String url() {
 *         return postgres.url();
 *     }
 * }
 * }</pre>
 *
 * <p>It is read once for a class, before the first of its tests and after what other extensions and
 * {@code @BeforeAll} methods do. Classes that extend the one that has it, and those that are nested
 * in it, have the same database.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface DatabaseUrl {

    /**
     * The user at the URL.
     *
     * @return a name
     */
    String user() default "";

    /**
     * The password at the URL.
     *
     * @return a password
     */
    String password() default "";
}
