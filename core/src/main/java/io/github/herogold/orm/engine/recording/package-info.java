/** The entity manager that a migration is given, which notes each statement. */
@NullMarked
package io.github.herogold.orm.engine.recording;

import org.jspecify.annotations.NullMarked;
