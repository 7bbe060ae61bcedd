/** Models in the transactions of JTA, which a container begins and ends. */
@NullMarked
package io.github.herogold.orm.jta;

import org.jspecify.annotations.NullMarked;
