/** Connections: how they are opened, kept and given back. */
@NullMarked
package io.github.herogold.orm.engine.connection;

import org.jspecify.annotations.NullMarked;
