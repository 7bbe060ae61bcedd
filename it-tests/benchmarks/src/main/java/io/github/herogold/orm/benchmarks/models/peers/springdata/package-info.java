/** The work by Spring Data JPA, over Hibernate. */
@NullMarked
package io.github.herogold.orm.benchmarks.models.peers.springdata;

import org.jspecify.annotations.NullMarked;
