/** Steps done one after another, each as an attempt that survives a crash. */
@NullMarked
package io.github.herogold.orm.engine.run;

import org.jspecify.annotations.NullMarked;
