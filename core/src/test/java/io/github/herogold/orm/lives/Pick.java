package io.github.herogold.orm.lives;

/**
 * A choice of a statement, made before it is known what there is to choose from.
 *
 * @param kind what it does
 * @param number which of the things that it may be about
 */
record Pick(StepKind kind, int number) {}
