/** What a schema holds, and how it is emptied. */
@NullMarked
package io.github.herogold.orm.engine.schema;

import org.jspecify.annotations.NullMarked;
