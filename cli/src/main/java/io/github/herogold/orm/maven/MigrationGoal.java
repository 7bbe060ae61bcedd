package io.github.herogold.orm.maven;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.Timeouts;
import io.github.herogold.orm.settings.Given;
import io.github.herogold.orm.settings.Setting;
import io.github.herogold.orm.settings.Settings;
import io.github.herogold.orm.settings.Surroundings;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.Location;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals on a database have in common: its parameters, and the project's class path. */
abstract sealed class MigrationGoal extends AbstractMojo
        permits SchemasGoal, UndoingGoal, ResetGoal, RefreshGoal, FreshGoal, NamingGoal, SeedGoal {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** The JDBC URL of the database. */
    @Parameter(property = "herogold.url")
    private @Nullable String url;

    /** Who logs in. */
    @Parameter(property = "herogold.user")
    private @Nullable String user;

    /** The password. */
    @Parameter(property = "herogold.password")
    private @Nullable String password;

    /** Where the migrations are: a directory, or classpath: and a folder; else migrations. */
    // Else herogold.properties could not say it.
    @Parameter(property = "herogold.dir")
    private @Nullable String dir;

    /**
     * The table that keeps the history; a lock that is a table is called after it; else migrations.
     */
    @Parameter(property = "herogold.table")
    private @Nullable String table;

    /** How long to wait for another process that migrates: 60, 500ms, 5m; else 60 seconds. */
    @Parameter(property = "herogold.lockTimeout")
    private @Nullable String lockTimeout;

    /** How long a statement waits for a lock of the database. */
    @Parameter(property = "herogold.lockWait")
    private @Nullable String lockWait;

    /** How long a statement may take. */
    @Parameter(property = "herogold.statementTimeout")
    private @Nullable String statementTimeout;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        GivenProperties.requireKnown(session, plugin);
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
        Settings settings =
                Settings.in(new Surroundings(project.getBasedir().toPath(), System.getenv()));
        ClassLoader classLoader = classLoader();
        return new MigrationTasks(
                        settings.connection(given()),
                        locationIn(
                                project.getBasedir(),
                                value(settings, "dir", dir).orElse("migrations")),
                        () -> classLoader,
                        new MavenLog(getLog()),
                        timeouts(settings))
                .withTable(value(settings, "table", table).orElse("migrations"));
    }

    private Given given() {
        Map<String, String> values = new HashMap<>();
        Optional.ofNullable(url).ifPresent(value -> values.put("url", value));
        Optional.ofNullable(user).ifPresent(value -> values.put("user", value));
        Optional.ofNullable(password).ifPresent(value -> values.put("password", value));
        return new Given("herogold.", values);
    }

    private Timeouts timeouts(Settings settings) throws MojoExecutionException {
        Timeouts timeouts = Timeouts.usual();
        Optional<String> lock = value(settings, "lock-timeout", lockTimeout);
        if (lock.isPresent()) {
            timeouts = timeouts.withLock(time(lock.get()));
        }
        Optional<String> wait = value(settings, "lock-wait", lockWait);
        if (wait.isPresent()) {
            timeouts = timeouts.withLockWait(time(wait.get()));
        }
        Optional<String> statement = value(settings, "statement-timeout", statementTimeout);
        return statement.isPresent() ? timeouts.withStatement(time(statement.get())) : timeouts;
    }

    private static Optional<String> value(Settings settings, String key, @Nullable String given) {
        return Optional.ofNullable(given).or(() -> settings.find(key).map(Setting::value));
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
