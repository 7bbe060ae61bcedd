package io.github.herogold.orm.engine.operation;

import io.github.herogold.orm.engine.lock.MigrationLock;
import io.github.herogold.orm.engine.plan.Request;
import io.github.herogold.orm.engine.run.Workspace;
import io.github.herogold.orm.engine.schema.DropScript;
import java.util.List;

/** Empties a schema and migrates it from the beginning. */
public final class FreshStart {
    private final Workspace workspace;

    /** Makes a fresh start. */
    public FreshStart(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Does it; nothing is dropped before everything that is to run is compiled or parsed. */
    @SuppressWarnings("try") // The lock is held, and not asked anything.
    public List<String> run() {
        DropScript contents = DropScript.of(workspace.database());
        Operation operation = new Operation(workspace);
        operation.loadEverything();
        try (MigrationLock lock = workspace.lock()) {
            workspace.unit().onConnection(connection -> contents.drop(connection));
            return operation.runLocked(Request.everything());
        }
    }
}
