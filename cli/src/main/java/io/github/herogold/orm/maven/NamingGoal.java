package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that are about one migration. */
abstract sealed class NamingGoal extends MigrationGoal
        permits BaselineGoal, ResolveGoal, ForgetGoal, SquashGoal {

    /** The name of the migration. */
    @Parameter(property = "herogold.name")
    private @Nullable String name;

    /** The same by a shorter property. */
    @Parameter(property = "name", readonly = true)
    private @Nullable String shortName;

    @Override
    final ExitCode run(MigrationTasks tasks) throws MojoFailureException {
        return run(tasks, required(name, shortName));
    }

    abstract ExitCode run(MigrationTasks tasks, String name);

    /** The name that was given by one property or by the other. */
    static String required(@Nullable String name, @Nullable String shortName)
            throws MojoFailureException {
        if (name != null) {
            return name;
        }
        if (shortName == null) {
            throw new MojoFailureException("Name the migration: add -Dherogold.name=<name>.");
        }
        return shortName;
    }
}
