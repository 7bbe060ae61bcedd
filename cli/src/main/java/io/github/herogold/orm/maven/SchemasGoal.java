package io.github.herogold.orm.maven;

import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.MigrationTasks;
import io.github.herogold.orm.tasks.SchemaTasks;
import io.github.herogold.orm.tasks.Schemas;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that work on one schema or on many. */
abstract sealed class SchemasGoal extends MigrationGoal permits MigrateGoal, StatusGoal {
    /** The schemas to do it in, each with a history of its own, separated by commas. */
    @Parameter(property = "herogold.schemas")
    private List<String> schemas = List.of();

    /** A query whose first column names the schemas to do it in. */
    @Parameter(property = "herogold.schemasFrom")
    private @Nullable String schemasFrom;

    /** How many schemas at a time. */
    @Parameter(property = "herogold.parallel", defaultValue = "1")
    private int parallel;

    @Override
    final ExitCode run(MigrationTasks tasks) throws MojoFailureException {
        boolean named = !schemas.isEmpty();
        if (named && schemasFrom != null) {
            throw new MojoFailureException("Give herogold.schemas or herogold.schemasFrom.");
        }
        if (named) {
            return runInMany(tasks.in(Schemas.named(schemas).inParallel(parallel)));
        }
        return schemasFrom != null
                ? runInMany(tasks.in(Schemas.fromQuery(schemasFrom).inParallel(parallel)))
                : runInOne(tasks);
    }

    abstract ExitCode runInOne(MigrationTasks tasks);

    abstract ExitCode runInMany(SchemaTasks tasks) throws MojoFailureException;
}
