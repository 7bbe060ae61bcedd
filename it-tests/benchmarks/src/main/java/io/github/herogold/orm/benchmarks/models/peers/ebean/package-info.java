/** The work by Ebean; its build plugin enhances the entities of this package. */
@NullMarked
package io.github.herogold.orm.benchmarks.models.peers.ebean;

import org.jspecify.annotations.NullMarked;
