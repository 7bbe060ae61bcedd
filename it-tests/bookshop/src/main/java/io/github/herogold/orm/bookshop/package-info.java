/**
 * A bookshop: authors, their books in several editions, and the orders of customers.
 *
 * <p>The example application of HeroGold ORM. Its tables come from the migrations beside it.
 */
@NullMarked
package io.github.herogold.orm.bookshop;

import org.jspecify.annotations.NullMarked;
