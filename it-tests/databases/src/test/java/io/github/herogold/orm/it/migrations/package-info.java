/**
 * What the migration engine promises, on every database.
 *
 * <p>A {@link io.github.herogold.orm.it.migrations.project.Project} is what an application has: a
 * database and a directory of migrations; a {@link
 * io.github.herogold.orm.it.migrations.project.State} is what can be seen of the database, before
 * and after.
 */
@NullMarked
package io.github.herogold.orm.it.migrations;

import org.jspecify.annotations.NullMarked;
