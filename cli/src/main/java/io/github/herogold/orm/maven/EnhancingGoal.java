package io.github.herogold.orm.maven;

import io.github.herogold.orm.enhancement.FolderEnhancer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;

/** What the goals have in common that enhance compiled models in place. */
abstract sealed class EnhancingGoal extends AbstractMojo permits EnhanceGoal, TestEnhanceGoal {

    final void enhance(File classes, List<String> classPath) throws MojoExecutionException {
        if (!classes.isDirectory()) {
            getLog().info("Nothing to enhance: " + classes + " does not exist.");
            return;
        }
        try {
            List<Path> compiledWith = classPath.stream().map(Path::of).toList();
            tell(FolderEnhancer.enhance(classes.toPath(), compiledWith));
        } catch (IOException | IllegalStateException e) {
            throw new MojoExecutionException(
                    "The models in " + classes + " were not enhanced: " + e.getMessage(), e);
        }
    }

    private void tell(List<String> enhanced) {
        getLog().info(
                        "Enhanced "
                                + enhanced.size()
                                + (enhanced.size() == 1 ? " entity." : " entities."));
        enhanced.forEach(entity -> getLog().debug("Enhanced " + entity));
    }
}
