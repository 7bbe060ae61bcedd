package io.github.herogold.orm.maven;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.MigrationFile.Format;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.io.File;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes a new migration and prints its path. */
@Mojo(name = "make", threadSafe = true)
public final class MakeGoal extends AbstractMojo {
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File folder;

    /** What the migration does, as in create_users_table. */
    @Parameter(property = "herogold.name")
    private @Nullable String name;

    /** The same by a shorter property. */
    @Parameter(property = "name", readonly = true)
    private @Nullable String shortName;

    /** The directory that it goes to. */
    @Parameter(property = "herogold.dir", defaultValue = "migrations")
    private String dir;

    /** Whether to write SQL instead of Java. */
    @Parameter(property = "herogold.sql", defaultValue = "false")
    private boolean sql;

    /** The same by a shorter property. */
    @Parameter(property = "sql", defaultValue = "false", readonly = true)
    private boolean shortSql;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** For Maven. */
    public MakeGoal() {}

    @Override
    public void execute() throws MojoFailureException {
        GivenProperties.requireKnown(session, plugin);
        try {
            MigrationTasks.make(
                    NamingGoal.required(name, shortName),
                    MigrationGoal.locationIn(folder, dir),
                    sql || shortSql ? Format.SQL : Format.JAVA,
                    new MavenLog(getLog()));
        } catch (OrmException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }
}
