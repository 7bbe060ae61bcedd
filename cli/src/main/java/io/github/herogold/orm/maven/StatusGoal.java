package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import io.github.herogold.orm.tasks.SchemaTasks;
import io.github.herogold.orm.tasks.StatusFormat;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Prints which migrations have been applied and which are pending. */
@Mojo(name = "status", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class StatusGoal extends SchemasGoal {
    /** Whether to print JSON. */
    @Parameter(property = "herogold.json", defaultValue = "false")
    private boolean json;

    /** Whether to fail if something is pending. */
    @Parameter(property = "herogold.check", defaultValue = "false")
    private boolean check;

    /** For Maven. */
    public StatusGoal() {}

    @Override
    ExitCode runInOne(MigrationTasks tasks) {
        return check ? tasks.check(format()) : tasks.status(format());
    }

    @Override
    ExitCode runInMany(SchemaTasks tasks) {
        return check ? tasks.check(format()) : tasks.status(format());
    }

    private StatusFormat format() {
        return json ? StatusFormat.JSON : StatusFormat.TABLE;
    }
}
