/** Models as beans, and beans that models use. */
@NullMarked
package io.github.herogold.orm.cdi;

import org.jspecify.annotations.NullMarked;
