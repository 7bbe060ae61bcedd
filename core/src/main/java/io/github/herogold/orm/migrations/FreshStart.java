package io.github.herogold.orm.migrations;

import java.util.List;

/** Empties a schema and migrates it from the beginning. */
final class FreshStart {
    private final Workspace workspace;

    FreshStart(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Does it; nothing is dropped before everything that is to run is compiled or parsed. */
    List<String> run() {
        SchemaContents contents = SchemaContents.of(workspace.database());
        Applying applying = new Applying(workspace, RunOptions.everything());
        applying.load(workspace.planOfEmptySchema().pending());
        return workspace.locked(
                () -> {
                    empty(contents);
                    return applying.runLocked();
                });
    }

    private void empty(SchemaContents contents) {
        workspace
                .unit()
                .onConnection(
                        connection -> {
                            contents.drop(connection);
                            return contents;
                        });
    }
}
