package io.github.herogold.orm.maven;

import io.github.herogold.orm.migrations.RunOptions;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import io.github.herogold.orm.tasks.SchemaTasks;
import io.github.herogold.orm.tasks.StatusFormat;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Runs the migrations that are pending, as one batch. */
@Mojo(name = "migrate", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class MigrateGoal extends SchemasGoal {
    /** The migration to stop after. */
    @Parameter(property = "herogold.target")
    private @Nullable String target;

    /** Whether each migration becomes a batch of its own. */
    @Parameter(property = "herogold.step", defaultValue = "false")
    private boolean step;

    /** Whether to run everything in one transaction, all or nothing (PostgreSQL). */
    @Parameter(property = "herogold.oneTransaction", defaultValue = "false")
    private boolean oneTransaction;

    /** Whether to refuse a migration that comes before one that is applied. */
    @Parameter(property = "herogold.inOrder", defaultValue = "false")
    private boolean inOrder;

    /** Whether to record the checksums of applied migrations whose files have changed. */
    @Parameter(property = "herogold.acceptChanged", defaultValue = "false")
    private boolean acceptChanged;

    /** Whether to print the SQL and change nothing. */
    @Parameter(property = "herogold.pretend", defaultValue = "false")
    private boolean pretend;

    /** Whether to run nothing, and to fail if something is pending. */
    @Parameter(property = "herogold.check", defaultValue = "false")
    private boolean check;

    /** For Maven. */
    public MigrateGoal() {}

    @Override
    ExitCode runInOne(MigrationTasks tasks) {
        if (check) {
            return tasks.check();
        }
        return pretend ? tasks.pretendToMigrate(options()) : tasks.migrate(options());
    }

    @Override
    ExitCode runInMany(SchemaTasks tasks) throws MojoFailureException {
        if (pretend) {
            throw new MojoFailureException("herogold.pretend is for one schema.");
        }
        return check ? tasks.check(StatusFormat.TABLE) : tasks.migrate(options());
    }

    private RunOptions options() {
        RunOptions options = RunOptions.everything();
        options = target == null ? options : options.upTo(target);
        options = step ? options.stepwise() : options;
        options = oneTransaction ? options.inOneTransaction() : options;
        options = inOrder ? options.inOrder() : options;
        return acceptChanged ? options.acceptingChanges() : options;
    }
}
