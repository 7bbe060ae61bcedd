/** Migrations as they are read: SQL files cut into sections, and what each direction does. */
@NullMarked
package io.github.herogold.orm.engine.script;

import org.jspecify.annotations.NullMarked;
