package io.github.herogold.orm.engine.text;

/** Where the engine says what is no error: by the name of the class that its users call. */
public final class EngineLog {
    /** The logger. */
    public static final System.Logger LOG =
            System.getLogger("io.github.herogold.orm.migrations.MigrationManager");

    private EngineLog() {}
}
