/**
 * Which entity a static method of a model was called on, where the build did not say.
 *
 * <p>{@code User.count()} is compiled into a call that names {@code User}, but runs the one method
 * that all entities inherit. What that method cannot see is written in the class file of its
 * caller.
 */
@NullMarked
package io.github.herogold.orm.statics;

import org.jspecify.annotations.NullMarked;
