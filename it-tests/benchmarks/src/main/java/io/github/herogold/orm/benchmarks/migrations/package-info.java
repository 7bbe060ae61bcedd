/**
 * The migration engine beside its peers: the same tables, created by each tool from files of its
 * own kind, in turns.
 *
 * <p>A <i>benchmark</i> is a work and who does it. The work is done in rounds, by every contender
 * once a round; tables show the medians of what is compared round by round.
 */
@NullMarked
package io.github.herogold.orm.benchmarks.migrations;

import org.jspecify.annotations.NullMarked;
