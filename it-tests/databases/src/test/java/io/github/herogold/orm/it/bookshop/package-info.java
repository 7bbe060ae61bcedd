/** The example application, its migrations and its models, on every database. */
@NullMarked
package io.github.herogold.orm.it.bookshop;

import org.jspecify.annotations.NullMarked;
