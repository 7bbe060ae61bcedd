/** The work by ActiveJDBC; its build plugin instruments the models of this package. */
@NullMarked
package io.github.herogold.orm.benchmarks.models.peers.activejdbc;

import org.jspecify.annotations.NullMarked;
