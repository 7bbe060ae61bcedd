package io.github.herogold.orm.maven;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.migrations.MigrationIndex;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes which migrations a jar or WAR has, so that they are found without listing its folders. */
@Mojo(name = "index", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class IndexGoal extends AbstractMojo {
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classes;

    /** The folders of the class path with migrations in them. */
    @Parameter(property = "herogold.index.folders", defaultValue = "migrations")
    private List<String> folders;

    /** Whether to leave everything as it is. */
    @Parameter(property = "herogold.index.skip", defaultValue = "false")
    private boolean skip;

    /** For Maven. */
    public IndexGoal() {}

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped the index of migrations.");
            return;
        }
        Path place = classes.toPath();
        try {
            MigrationIndex index = MigrationIndex.of(List.of(place), folders);
            index.write(place);
            tell(index.entries());
        } catch (OrmException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void tell(List<String> entries) {
        if (entries.isEmpty()) {
            getLog().warn(
                            "No migrations are in "
                                    + String.join(", ", folders)
                                    + " of "
                                    + classes
                                    + ", so no index of them was written.");
            return;
        }
        getLog().info(
                        "Indexed "
                                + entries.size()
                                + (entries.size() == 1 ? " file" : " files")
                                + " with migrations.");
        entries.forEach(entry -> getLog().debug("Indexed " + entry));
    }
}
