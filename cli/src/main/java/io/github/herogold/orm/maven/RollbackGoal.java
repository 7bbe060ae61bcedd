package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Undoes the last batch, or the last batches or migrations. */
@Mojo(name = "rollback", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RollbackGoal extends UndoingGoal {
    /** Whether to print the SQL and change nothing. */
    @Parameter(property = "herogold.pretend", defaultValue = "false")
    private boolean pretend;

    /** For Maven. */
    public RollbackGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks) {
        return pretend
                ? tasks.pretendToRollback(rollback())
                : tasks.rollback(rollback(), question -> true);
    }
}
