/** What is written for a new migration. */
@NullMarked
package io.github.herogold.orm.engine.stub;

import org.jspecify.annotations.NullMarked;
