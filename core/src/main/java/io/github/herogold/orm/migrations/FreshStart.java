package io.github.herogold.orm.migrations;

import java.util.List;

/** Empties a schema and migrates it from the beginning. */
final class FreshStart {
    private final Workspace workspace;

    /** Makes a fresh start. */
    FreshStart(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Does it; nothing is dropped before everything that is to run is compiled or parsed. */
    @SuppressWarnings("try") // The lock is held, and not asked anything.
    List<String> run() {
        DropScript contents = DropScript.of(workspace.database());
        Operation operation = new Operation(workspace);
        operation.loadEverything();
        try (MigrationLock lock = workspace.lock()) {
            workspace.unit().onConnection(connection -> contents.drop(connection));
            return operation.runLocked(Request.everything());
        }
    }
}
