package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Records every migration up to one as applied; runs nothing. */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class BaselineGoal extends MigrationGoal {
    /** The last migration whose changes are in the database. */
    @Parameter(property = "name", required = true)
    private String name;

    /** For Maven. */
    public BaselineGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks) {
        return tasks.baseline(name);
    }
}
