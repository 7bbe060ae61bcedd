/** The Maven goals: one class a goal, each reading its parameters and handing over to a task. */
@NullMarked
package io.github.herogold.orm.maven;

import org.jspecify.annotations.NullMarked;
