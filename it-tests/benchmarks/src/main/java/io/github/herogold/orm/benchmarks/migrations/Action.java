package io.github.herogold.orm.benchmarks.migrations;

/** What a process of a tool is started for. */
enum Action {
    MIGRATE,
    STATUS
}
