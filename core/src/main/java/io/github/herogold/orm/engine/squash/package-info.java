/** One file written for many migrations. */
@NullMarked
package io.github.herogold.orm.engine.squash;

import org.jspecify.annotations.NullMarked;
