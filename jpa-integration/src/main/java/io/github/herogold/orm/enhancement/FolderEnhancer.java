package io.github.herogold.orm.enhancement;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.build.Plugin.Engine.Source;
import net.bytebuddy.build.Plugin.Engine.Target;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;

/** Enhances the compiled models of a folder where they are. */
public final class FolderEnhancer {
    private FolderEnhancer() {}

    /**
     * Gives the entities of a folder their {@link TypedStatics}.
     *
     * @param folder where a compiler has written class files; those without anything to be added
     *     are not touched
     * @param classPath the jars and folders that they were compiled with
     * @return the names of the classes that were enhanced, in alphabetical order
     * @throws IOException if a file cannot be read or written
     * @throws IllegalStateException if a superclass of an entity is not on the class path
     */
    public static List<String> enhance(Path folder, Collection<Path> classPath) throws IOException {
        // A manifest would be written anew.
        Source classes =
                new Source.Filtering(
                        new Source.ForFolder(folder.toFile()), ElementMatchers.any(), false);
        try (ClassFileLocator locator = locator(classPath)) {
            return new Plugin.Engine.Default()
                            .with(locator)
                            .apply(
                                    classes,
                                    new Target.ForFolder(folder.toFile()),
                                    new Plugin.Factory.Simple(new TypedStatics()))
                            .getTransformed()
                            .stream()
                            .map(TypeDescription::getName)
                            .sorted()
                            .toList();
        }
    }

    private static ClassFileLocator locator(Collection<Path> classPath) throws IOException {
        String joined =
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        return new ClassFileLocator.Compound(
                ClassFileLocator.ForJarFile.ofClassPath(joined),
                ClassFileLocator.ForClassLoader.ofPlatformLoader());
    }
}
