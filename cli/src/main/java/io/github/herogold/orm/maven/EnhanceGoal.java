package io.github.herogold.orm.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Gives each compiled entity its own static methods, for calls such as User.get(1L). */
@Mojo(
        name = "enhance",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class EnhanceGoal extends EnhancingGoal {
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classes;

    @Parameter(
            defaultValue = "${project.compileClasspathElements}",
            readonly = true,
            required = true)
    private List<String> classPath;

    /** For Maven. */
    public EnhanceGoal() {}

    @Override
    public void execute() throws MojoExecutionException {
        enhance(classes, classPath);
    }
}
