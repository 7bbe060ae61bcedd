/** The bookshop with CDI, outside a server. */
@NullMarked
package io.github.herogold.orm.elsewhere.weld;

import org.jspecify.annotations.NullMarked;
