/** Sessions with transactions of the engine, and the units of persistence they belong to. */
@NullMarked
package io.github.herogold.orm.engine.session;

import org.jspecify.annotations.NullMarked;
