/** Migrations that an application runs when it starts, before anything can miss a table. */
@NullMarked
package io.github.herogold.orm.startup;

import org.jspecify.annotations.NullMarked;
