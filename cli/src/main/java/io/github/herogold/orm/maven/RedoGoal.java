package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Undoes the last batch, or the last batches or migrations, and runs them again; needs
 * herogold.force, because Maven cannot ask.
 */
@Mojo(name = "redo", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RedoGoal extends UndoingGoal {
    /** Whether to undo without being asked. */
    @Parameter(property = "herogold.force", defaultValue = "false")
    private boolean force;

    /** For Maven. */
    public RedoGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks) throws MojoFailureException {
        if (!force) {
            throw new MojoFailureException(
                    "Nothing was undone. Add -Dherogold.force to undo and run it again.");
        }
        return tasks.redo(rollback(), question -> true);
    }
}
