/**
 * What the tests of migrations work with: a project with its directory and database, and what is
 * seen of it.
 */
@NullMarked
package io.github.herogold.orm.it.migrations.project;

import org.jspecify.annotations.NullMarked;
