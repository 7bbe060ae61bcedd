package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Drops everything that is in the schema and runs all migrations; needs herogold.force, because
 * Maven cannot ask.
 */
@Mojo(name = "fresh", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class FreshGoal extends MigrationGoal {
    /** Whether to drop everything without being asked. */
    @Parameter(property = "herogold.force", defaultValue = "false")
    private boolean force;

    /** For Maven. */
    public FreshGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks) throws MojoFailureException {
        if (!force) {
            throw new MojoFailureException(
                    "Nothing was dropped. Add -Dherogold.force to drop everything and migrate"
                            + " again.");
        }
        return tasks.fresh(question -> true);
    }
}
