/**
 * Every kind of mapping that Hibernate has, and what models do with it.
 *
 * <p>Each kind is one entity, a {@link io.github.herogold.orm.it.mapping.Subject}; each operation
 * is run on each of them, and compared with plain Hibernate.
 */
package io.github.herogold.orm.it.mapping;
