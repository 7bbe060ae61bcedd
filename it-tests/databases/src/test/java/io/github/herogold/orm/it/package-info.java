/**
 * The databases the tests run on, and what is needed to look into them.
 *
 * <p>A test class annotated with {@link io.github.herogold.orm.it.OnEveryDatabase} is run once for
 * each {@link io.github.herogold.orm.it.TestDatabase}; it asks that one for an empty database and
 * compares a {@link io.github.herogold.orm.it.Catalogue} before with one after.
 */
@NullMarked
package io.github.herogold.orm.it;

import org.jspecify.annotations.NullMarked;
