/** What a build adds to compiled models. */
@NullMarked
package io.github.herogold.orm.enhancement;

import org.jspecify.annotations.NullMarked;
