/** Migrations that run when an application starts, on every database. */
@NullMarked
package io.github.herogold.orm.it.startup;

import org.jspecify.annotations.NullMarked;
