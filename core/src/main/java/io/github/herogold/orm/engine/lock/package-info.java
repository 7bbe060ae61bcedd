/** Locks that let one process at a time migrate a schema. */
@NullMarked
package io.github.herogold.orm.engine.lock;

import org.jspecify.annotations.NullMarked;
