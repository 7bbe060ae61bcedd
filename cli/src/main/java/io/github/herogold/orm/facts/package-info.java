/** What tasks tell: in words for people, and by keys for programs. */
@NullMarked
package io.github.herogold.orm.facts;

import org.jspecify.annotations.NullMarked;
