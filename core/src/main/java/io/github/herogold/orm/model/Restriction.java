package io.github.herogold.orm.model;

/** One thing that is demanded of the rows of a query. */
sealed interface Restriction permits Fragment, Comparison, Seek, Typed {}
