package io.github.herogold.orm.maven;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.MigrationFile.Format;
import io.github.herogold.orm.tasks.MigrationTasks;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a new migration and prints its path. */
@Mojo(name = "make", threadSafe = true)
public final class MakeGoal extends AbstractMojo {
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File folder;

    /** What the migration does, as in create_users_table. */
    @Parameter(property = "name", required = true)
    private String name;

    /** The directory that it goes to. */
    @Parameter(property = "herogold.dir", defaultValue = "migrations")
    private String dir;

    /** Whether to write SQL instead of Java. */
    @Parameter(property = "sql", defaultValue = "false")
    private boolean sql;

    /** For Maven. */
    public MakeGoal() {}

    @Override
    public void execute() throws MojoFailureException {
        try {
            MigrationTasks.make(
                    name,
                    MigrationGoal.locationIn(folder, dir),
                    sql ? Format.SQL : Format.JAVA,
                    new MavenLog(getLog()));
        } catch (OrmException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }
}
