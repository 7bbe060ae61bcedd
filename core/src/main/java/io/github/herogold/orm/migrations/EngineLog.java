package io.github.herogold.orm.migrations;

/** Where the engine says what is no error: by the name of the class that its users call. */
final class EngineLog {
    /** The logger. */
    static final System.Logger LOG =
            System.getLogger("io.github.herogold.orm.migrations.MigrationManager");

    private EngineLog() {}
}
