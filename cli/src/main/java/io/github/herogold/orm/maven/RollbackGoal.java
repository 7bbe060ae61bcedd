package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Undoes the last batch, or the last batches. */
@Mojo(name = "rollback", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RollbackGoal extends MigrationGoal {
    /** How many batches to undo. */
    @Parameter(property = "herogold.steps", defaultValue = "1")
    private int steps;

    /** Whether to print the SQL and change nothing. */
    @Parameter(property = "herogold.pretend", defaultValue = "false")
    private boolean pretend;

    /** For Maven. */
    public RollbackGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks) {
        return pretend ? tasks.pretendToRollback(steps) : tasks.rollback(steps);
    }
}
