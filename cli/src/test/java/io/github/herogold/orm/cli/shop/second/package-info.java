/** The entities of the shop after a change. */
@NullMarked
package io.github.herogold.orm.cli.shop.second;

import org.jspecify.annotations.NullMarked;
