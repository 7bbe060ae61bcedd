/** The bookshop as a program of its own. */
@NullMarked
package io.github.herogold.orm.elsewhere.main;

import org.jspecify.annotations.NullMarked;
