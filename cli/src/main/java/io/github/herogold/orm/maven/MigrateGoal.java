package io.github.herogold.orm.maven;

import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Runs the migrations that are pending, as one batch. */
@Mojo(name = "migrate", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class MigrateGoal extends MigrationGoal {
    /** The migration to stop after. */
    @Parameter(property = "herogold.target")
    private @Nullable String target;

    /** Whether each migration becomes a batch of its own. */
    @Parameter(property = "herogold.step", defaultValue = "false")
    private boolean step;

    /** Whether to print the SQL and change nothing. */
    @Parameter(property = "herogold.pretend", defaultValue = "false")
    private boolean pretend;

    /** Whether to run nothing, and to fail if something is pending. */
    @Parameter(property = "herogold.check", defaultValue = "false")
    private boolean check;

    /** For Maven. */
    public MigrateGoal() {}

    @Override
    ExitCode run(MigrationTasks tasks) {
        if (check) {
            return tasks.check();
        }
        RunOptions all = RunOptions.everything();
        RunOptions some = target == null ? all : all.upTo(target);
        RunOptions options = step ? some.stepwise() : some;
        return pretend ? tasks.pretendToMigrate(options) : tasks.migrate(options);
    }
}
