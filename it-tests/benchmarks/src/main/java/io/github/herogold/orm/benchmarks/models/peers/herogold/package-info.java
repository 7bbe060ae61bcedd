/** The work by this library. */
@NullMarked
package io.github.herogold.orm.benchmarks.models.peers.herogold;

import org.jspecify.annotations.NullMarked;
