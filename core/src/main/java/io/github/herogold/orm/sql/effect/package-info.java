/**
 * What a statement of SQL does, as far as its words tell; for the engine of this library, which has
 * to know before it executes one. Nothing here needs a database.
 */
@NullMarked
package io.github.herogold.orm.sql.effect;

import org.jspecify.annotations.NullMarked;
