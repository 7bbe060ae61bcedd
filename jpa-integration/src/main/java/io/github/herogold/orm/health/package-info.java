/** What operations are told of an application by MicroProfile Health. */
@NullMarked
package io.github.herogold.orm.health;

import org.jspecify.annotations.NullMarked;
