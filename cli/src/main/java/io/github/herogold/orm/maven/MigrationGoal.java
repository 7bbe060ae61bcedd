package io.github.herogold.orm.maven;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.Timeouts;
import io.github.herogold.orm.tasks.Connection;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.Location;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals on a database have in common: its parameters, and the project's class path. */
abstract sealed class MigrationGoal extends AbstractMojo
        permits SchemasGoal,
                UndoingGoal,
                ResetGoal,
                RefreshGoal,
                FreshGoal,
                BaselineGoal,
                ResolveGoal,
                ForgetGoal,
                SquashGoal,
                SeedGoal {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** The JDBC URL of the database. */
    @Parameter(property = "herogold.url")
    private @Nullable String url;

    /** Who logs in. */
    @Parameter(property = "herogold.user")
    private @Nullable String user;

    /** The password. */
    @Parameter(property = "herogold.password")
    private @Nullable String password;

    /** Where the migrations are: a directory, or classpath: and a folder. */
    @Parameter(property = "herogold.dir", defaultValue = "migrations")
    private String dir;

    /** The table that keeps the history; a lock that is a table is called after it. */
    @Parameter(property = "herogold.table", defaultValue = "migrations")
    private String table;

    /** How long to wait for another process that migrates: 60, 500ms, 5m. */
    @Parameter(property = "herogold.lockTimeout", defaultValue = "60")
    private String lockTimeout;

    /** How long a statement waits for a lock of the database. */
    @Parameter(property = "herogold.lockWait")
    private @Nullable String lockWait;

    /** How long a statement may take. */
    @Parameter(property = "herogold.statementTimeout")
    private @Nullable String statementTimeout;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Logger hibernate = Logger.getLogger("org.hibernate");
        Level before = hibernate.getLevel();
        // What it tells of itself is for programs; what fails is thrown.
        hibernate.setLevel(Level.OFF);
        try {
            ExitCode end = run(tasks());
            if (end == ExitCode.PENDING) {
                throw new MojoFailureException("Something is pending.");
            }
            if (end != ExitCode.DONE) {
                throw new MojoFailureException("Not every schema is as it should be; see above.");
            }
        } catch (OrmException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } finally {
            hibernate.setLevel(before);
        }
    }

    abstract ExitCode run(MigrationTasks tasks) throws MojoFailureException;

    private MigrationTasks tasks() throws MojoExecutionException {
        Path folder = project.getBasedir().toPath();
        Connection.Given given =
                new Connection.Given(
                        Optional.ofNullable(url),
                        Optional.ofNullable(user),
                        Optional.ofNullable(password));
        return new MigrationTasks(
                        Connection.resolve(
                                given, System.getenv(), folder.resolve("herogold.properties")),
                        locationIn(project.getBasedir(), dir),
                        classLoader(),
                        new MavenLog(getLog()),
                        timeouts())
                .withTable(table);
    }

    private Timeouts timeouts() throws MojoExecutionException {
        Timeouts timeouts = Timeouts.usual().withLock(time(lockTimeout));
        if (lockWait != null) {
            timeouts = timeouts.withLockWait(time(lockWait));
        }
        return statementTimeout == null ? timeouts : timeouts.withStatement(time(statementTimeout));
    }

    private static Duration time(String text) throws MojoExecutionException {
        return Timeouts.time(text)
                .orElseThrow(
                        () ->
                                new MojoExecutionException(
                                        text + " is no time such as 60, 500ms or 5m."));
    }

    /** Relative directories are the project's, wherever Maven was started. */
    static Location locationIn(File folder, String dir) {
        return new Location(dir).in(folder.toPath());
    }

    private ClassLoader classLoader() throws MojoExecutionException {
        try {
            return ProjectClassLoader.of(project.getRuntimeClasspathElements());
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The class path of the project is not resolved.", e);
        }
    }
}
