/** Migrations that are generated from entities, run and undone on every database. */
@NullMarked
package io.github.herogold.orm.it.generation;

import org.jspecify.annotations.NullMarked;
