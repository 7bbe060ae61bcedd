/** The JUnit extension for models, tried by tests as users write them. */
@NullMarked
package io.github.herogold.orm.it.testing;

import org.jspecify.annotations.NullMarked;
