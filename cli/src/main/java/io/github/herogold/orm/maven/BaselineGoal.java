package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Records every migration up to one as applied; runs nothing. */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class BaselineGoal extends NamingGoal {
    /** For Maven. */
    public BaselineGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks, String name) {
        return tasks.baseline(name);
    }
}
