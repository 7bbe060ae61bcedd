package io.github.herogold.orm.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Gives each entity among the compiled tests its own static methods, as the goal enhance does. */
@Mojo(
        name = "test-enhance",
        defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class TestEnhanceGoal extends EnhancingGoal {
    @Parameter(
            defaultValue = "${project.build.testOutputDirectory}",
            readonly = true,
            required = true)
    private File classes;

    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    private List<String> classPath;

    /** For Maven. */
    public TestEnhanceGoal() {}

    @Override
    public void execute() throws MojoExecutionException {
        enhance(classes, classPath);
    }
}
