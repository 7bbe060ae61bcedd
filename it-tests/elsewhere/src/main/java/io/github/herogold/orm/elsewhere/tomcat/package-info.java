/** The bookshop in a servlet container. */
@NullMarked
package io.github.herogold.orm.elsewhere.tomcat;

import org.jspecify.annotations.NullMarked;
