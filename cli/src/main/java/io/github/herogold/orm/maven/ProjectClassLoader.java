package io.github.herogold.orm.maven;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** The classes, resources and dependencies of a project, behind those of the goals. */
final class ProjectClassLoader {
    private ProjectClassLoader() {}

    static ClassLoader of(List<String> classPath) throws MojoExecutionException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = Path.of(classPath.get(i)).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new MojoExecutionException(classPath.get(i) + " cannot be used.", e);
            }
        }
        return new URLClassLoader(urls, ProjectClassLoader.class.getClassLoader());
    }
}
