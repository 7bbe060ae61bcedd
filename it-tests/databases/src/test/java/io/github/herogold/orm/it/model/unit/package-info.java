/** The unit of persistence that the tests of models run in, and what is seen of it. */
@NullMarked
package io.github.herogold.orm.it.model.unit;

import org.jspecify.annotations.NullMarked;
