/** What each tool has to do, and the tables that it is done in. */
@NullMarked
package io.github.herogold.orm.benchmarks.models.peers.work;

import org.jspecify.annotations.NullMarked;
