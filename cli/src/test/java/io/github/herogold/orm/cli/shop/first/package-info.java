/** The entities of a shop. */
@NullMarked
package io.github.herogold.orm.cli.shop.first;

import org.jspecify.annotations.NullMarked;
