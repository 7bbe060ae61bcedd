/** What the values of attributes are like, whatever entity has them. */
@NullMarked
package io.github.herogold.orm.model.values;

import org.jspecify.annotations.NullMarked;
