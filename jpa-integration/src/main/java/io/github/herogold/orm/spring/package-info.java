/**
 * Models in the transactions of the Spring Framework.
 *
 * <p>An application registers its entity manager factory with {@link
 * io.github.herogold.orm.spring.SpringTransactions}. Spring 7 has to be on the class path, which
 * nothing else here needs.
 */
@NullMarked
package io.github.herogold.orm.spring;

import org.jspecify.annotations.NullMarked;
