/** The models of the tests. */
@NullMarked
package io.github.herogold.orm.it.model.entities;

import org.jspecify.annotations.NullMarked;
