/** What a manager can be asked for, from the request to its result. */
@NullMarked
package io.github.herogold.orm.engine.operation;

import org.jspecify.annotations.NullMarked;
