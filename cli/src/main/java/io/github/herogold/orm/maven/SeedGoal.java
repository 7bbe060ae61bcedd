package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Runs the seed files of a directory, which are recorded nowhere. */
@Mojo(name = "seed", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class SeedGoal extends MigrationGoal {
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File folder;

    /** The directory of the seed files. */
    @Parameter(property = "herogold.seeds", defaultValue = "seeds")
    private String seeds;

    /** For Maven. */
    public SeedGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks) {
        return tasks.seed(locationIn(folder, seeds));
    }
}
