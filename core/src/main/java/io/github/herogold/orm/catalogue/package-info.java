/**
 * What the catalogues of databases say about the objects that a statement names; for the engine of
 * this library, which compares it after a crash with what it was before.
 */
@NullMarked
package io.github.herogold.orm.catalogue;

import org.jspecify.annotations.NullMarked;
