package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Undoes every migration and runs all again; needs herogold.force, because Maven cannot ask. */
@Mojo(name = "refresh", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RefreshGoal extends MigrationGoal {
    /** Whether to undo everything without being asked. */
    @Parameter(property = "herogold.force", defaultValue = "false")
    private boolean force;

    /** For Maven. */
    public RefreshGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks) throws MojoFailureException {
        if (!force) {
            throw new MojoFailureException(
                    "Nothing was undone. Add -Dherogold.force to undo every migration first.");
        }
        return tasks.refresh(question -> true);
    }
}
