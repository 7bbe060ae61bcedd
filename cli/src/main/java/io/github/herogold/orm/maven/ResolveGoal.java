package io.github.herogold.orm.maven;

import io.github.herogold.orm.migrations.Resolution;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Settles a migration that was interrupted and cannot be resumed, or records one as applied that is
 * pending; runs nothing.
 */
@Mojo(name = "resolve", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ResolveGoal extends NamingGoal {
    /** What the database is like: APPLIED, all of it is there; ROLLED_BACK, nothing is. */
    @Parameter(property = "herogold.resolution", required = true)
    private Resolution resolution;

    /** For Maven. */
    public ResolveGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks, String name) {
        return tasks.resolve(name, resolution);
    }
}
