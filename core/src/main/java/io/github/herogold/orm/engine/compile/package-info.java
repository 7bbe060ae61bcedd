/** Java files compiled in memory. */
@NullMarked
package io.github.herogold.orm.engine.compile;

import org.jspecify.annotations.NullMarked;
