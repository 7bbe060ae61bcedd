package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Undoes the last batch, or the last batches or migrations, and runs them again. */
@Mojo(name = "redo", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RedoGoal extends UndoingGoal {
    /** For Maven. */
    public RedoGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks) {
        return tasks.redo(rollback(), question -> true);
    }
}
