package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes one migration that stands for all that exist. */
@Mojo(name = "squash", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class SquashGoal extends NamingGoal {
    /** The last migration that it stands for. */
    @Parameter(property = "herogold.to")
    private @Nullable String to;

    /** For Maven. */
    public SquashGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks, String name) {
        return tasks.squash(name, Optional.ofNullable(to));
    }
}
