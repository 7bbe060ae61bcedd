/** What models cost over the entity manager that they use; see docs/benchmarks.md. */
@NullMarked
package io.github.herogold.orm.benchmarks.models;

import org.jspecify.annotations.NullMarked;
