/** The samples of the README, compiled and run, and the rows of its reference table. */
@NullMarked
package io.github.herogold.orm.it.readme;

import org.jspecify.annotations.NullMarked;
