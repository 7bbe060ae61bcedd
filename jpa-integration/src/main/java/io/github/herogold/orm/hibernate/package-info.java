/** What Hibernate ORM is told of HeroGold ORM, found by it through service files. */
@NullMarked
package io.github.herogold.orm.hibernate;

import org.jspecify.annotations.NullMarked;
