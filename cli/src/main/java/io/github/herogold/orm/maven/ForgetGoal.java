package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Removes the record of a migration whose file is gone; runs nothing. Needs herogold.force where
 * the file is there, because Maven cannot ask.
 */
@Mojo(name = "forget", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ForgetGoal extends NamingGoal {
    /** Whether to forget one whose file is there, and which is run again then. */
    @Parameter(property = "herogold.force", defaultValue = "false")
    private boolean force;

    /** For Maven. */
    public ForgetGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks, String name) {
        return tasks.forget(name, question -> force);
    }
}
