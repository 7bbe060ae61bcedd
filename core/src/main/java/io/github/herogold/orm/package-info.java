/**
 * The root of HeroGold ORM: {@link io.github.herogold.orm.OrmException}.
 *
 * <p>Models live in {@code io.github.herogold.orm.model}, the factories and transactions under them
 * in {@code io.github.herogold.orm.persistence}, migrations in {@code
 * io.github.herogold.orm.migrations}.
 */
@NullMarked
package io.github.herogold.orm;

import org.jspecify.annotations.NullMarked;
