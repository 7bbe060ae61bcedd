package io.github.herogold.orm.it;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test class that is run once for every {@link TestDatabase}, given to its constructor.
 *
 * <pre>{@code
 * @OnEveryDatabase
 * class RollbackTest {
 *     private final Address address;
 *
 *     RollbackTest(TestDatabase database) {
 *         address = database.fresh();
 *     }
 * }
 * }</pre>
 *
 * <p>Reports of Maven number the databases in their order: {@code [3]} is PostgreSQL.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
public @interface OnEveryDatabase {}
