/** The history: the rows of what was applied, read and written by SQL. */
@NullMarked
package io.github.herogold.orm.engine.history;

import org.jspecify.annotations.NullMarked;
