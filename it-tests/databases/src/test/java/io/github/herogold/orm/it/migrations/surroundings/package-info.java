/**
 * What is around a project in some tests: other schemas, a pooler, a full disk, a driver that is
 * not there.
 */
@NullMarked
package io.github.herogold.orm.it.migrations.surroundings;

import org.jspecify.annotations.NullMarked;
