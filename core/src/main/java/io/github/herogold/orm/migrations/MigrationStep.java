package io.github.herogold.orm.migrations;

/**
 * One migration among those of a run.
 *
 * @param name its name
 * @param direction whether it is applied or undone
 * @param position its place in the run, counted from 1
 * @param total how many migrations the run has
 */
public record MigrationStep(String name, Direction direction, int position, int total) {}
