/** What is to be done: a plan, made from what exists and what is recorded, without a database. */
@NullMarked
package io.github.herogold.orm.engine.plan;

import org.jspecify.annotations.NullMarked;
