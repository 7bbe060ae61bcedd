/**
 * Where the {@link jakarta.persistence.EntityManager} of a piece of work comes from.
 *
 * <p>{@link io.github.herogold.orm.persistence.Orm} knows the entity manager factories of the
 * application and opens transactions. For an entity, these are asked in turn: what {@code Orm.use}
 * or {@code Orm.inTransaction} bound to the thread, each {@link
 * io.github.herogold.orm.persistence.EntityManagerProvider}, the registered factories. Of several
 * that map the entity, it is the one that this thread works with. Where a {@link
 * io.github.herogold.orm.persistence.ForeignTransactions} knows of a transaction that the unit has
 * no part in, nothing is written.
 */
@NullMarked
package io.github.herogold.orm.persistence;

import org.jspecify.annotations.NullMarked;
