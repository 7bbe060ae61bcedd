/**
 * What a provider of persistence knows beyond Jakarta Persistence, asked for by models.
 *
 * <p>{@code herogold-orm-jpa-integration} answers for Hibernate. Where nobody does, models do what
 * Jakarta Persistence alone can.
 */
@NullMarked
package io.github.herogold.orm.provider;

import org.jspecify.annotations.NullMarked;
