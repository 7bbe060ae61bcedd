/**
 * What can be done with migrations from outside a program: one task a method, the same for the
 * command line and for Maven.
 */
@NullMarked
package io.github.herogold.orm.tasks;

import org.jspecify.annotations.NullMarked;
