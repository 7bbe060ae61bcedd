/** Files written for what a model has become. */
@NullMarked
package io.github.herogold.orm.engine.generate;

import org.jspecify.annotations.NullMarked;
