/** A repository of Jakarta Data beside the models of the bookshop. */
@NullMarked
package io.github.herogold.orm.data;

import org.jspecify.annotations.NullMarked;
