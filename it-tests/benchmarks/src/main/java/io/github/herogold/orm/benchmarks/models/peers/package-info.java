/** The same work by this library and by those that do what it does; see docs/benchmarks.md. */
@NullMarked
package io.github.herogold.orm.benchmarks.models.peers;

import org.jspecify.annotations.NullMarked;
