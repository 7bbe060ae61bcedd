/** Which migrations and hook files exist, in directories and on the class path. */
@NullMarked
package io.github.herogold.orm.engine.source;

import org.jspecify.annotations.NullMarked;
