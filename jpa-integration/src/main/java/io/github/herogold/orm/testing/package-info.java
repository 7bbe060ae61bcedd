/**
 * Tests of models with JUnit 5: a migrated database, a transaction for each test that is rolled
 * back, and the SQL statements that were run.
 *
 * <p>A test class asks for it by {@link io.github.herogold.orm.testing.MigratedDatabase}. JUnit
 * Jupiter 5.13 or later has to be on the class path, which nothing else here needs.
 */
@NullMarked
package io.github.herogold.orm.testing;

import org.jspecify.annotations.NullMarked;
