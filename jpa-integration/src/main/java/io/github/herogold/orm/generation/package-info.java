/** Migrations that are generated from entity classes. */
@NullMarked
package io.github.herogold.orm.generation;

import org.jspecify.annotations.NullMarked;
