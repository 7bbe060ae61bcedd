/** Static methods of models, in classes that were built in each of the ways there are. */
@NullMarked
package io.github.herogold.orm.it.statics;

import org.jspecify.annotations.NullMarked;
