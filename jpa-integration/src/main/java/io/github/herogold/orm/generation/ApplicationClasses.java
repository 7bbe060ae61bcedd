package io.github.herogold.orm.generation;

import io.github.herogold.orm.schema.EntityTables;
import io.github.herogold.orm.schema.Facts;
import io.github.herogold.orm.schema.RelationalModel;
import io.github.herogold.orm.schema.Target;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The class path of an application whose entities are mapped by its own Hibernate, if that is
 * there.
 *
 * @param classPath folders and jars
 * @param settings settings of Hibernate that change tables, such as naming strategies
 */
public record ApplicationClasses(List<Path> classPath, Map<String, String> settings) {
    private static final String HIBERNATE = "org/hibernate/Version.class";

    // Spring Boot 4 reference, Data Access, Configure Hibernate Naming Strategy
    private static final String SPRING_NAMES =
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy";
    private static final String SNAKE_CASE =
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

    /**
     * Copies the collections.
     *
     * @param classPath folders and jars
     * @param settings settings of Hibernate that change tables, such as naming strategies
     */
    public ApplicationClasses {
        classPath = List.copyOf(classPath);
        settings = Map.copyOf(settings);
    }

    /**
     * The entities, mapped superclasses, embeddables and converters in the folders of the class
     * path; no class is loaded.
     *
     * @return their names
     * @throws GenerationException if a folder cannot be read
     */
    public List<String> inFolders() {
        return classPath.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> annotated(folder, "").stream())
                .toList();
    }

    /**
     * The same in folders and jars, of some packages and those below them.
     *
     * @param packages their names
     * @return names of classes
     * @throws GenerationException if something cannot be read
     */
    public List<String> inPackages(List<String> packages) {
        return packages.stream()
                .map(name -> name.replace('.', '/') + "/")
                .flatMap(
                        below ->
                                classPath.stream()
                                        .flatMap(entry -> annotated(entry, below).stream()))
                .distinct()
                .toList();
    }

    private static List<String> annotated(Path entry, String below) {
        try {
            return ClassFiles.annotated(entry, below);
        } catch (IOException e) {
            throw Messages.unreadable(entry, e);
        }
    }

    /**
     * What Hibernate makes of entities on kinds of databases.
     *
     * @param classes the names of the entities and what belongs to them
     * @param targets the databases
     * @return tables, sequences and what belongs to them
     * @throws GenerationException if Hibernate cannot map them, or maps them to something that
     *     cannot be generated, or is one that is not supported
     */
    public EntityTables tables(List<String> classes, Set<Target> targets) {
        if (classes.isEmpty()) {
            throw Messages.noEntities();
        }
        URL[] urls = classPath.stream().map(ApplicationClasses::url).toArray(URL[]::new);
        try (URLClassLoader application =
                        new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
                URLClassLoader beside =
                        new URLClassLoader(urls, ApplicationClasses.class.getClassLoader())) {
            return application.getResource(HIBERNATE) == null
                    ? new EntityModel(classes, settings, beside).on(targets)
                    : tables(classes, targets, application);
        } catch (IOException e) {
            throw Messages.unreadable(classPath.get(0), e);
        }
    }

    private EntityTables tables(
            List<String> classes, Set<Target> targets, URLClassLoader application)
            throws IOException {
        URL[] own =
                Stream.of(EntityFacts.class, Facts.class)
                        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                        .distinct()
                        .toArray(URL[]::new);
        SortedMap<Target, RelationalModel> models = new TreeMap<>();
        String version = "";
        try (OwnClasses reader = new OwnClasses(own, application)) {
            for (Target target : targets) {
                List<String> lines = new ArrayList<>(facts(classes, target, reader, application));
                version = lines.remove(0);
                models.put(target, Facts.model(lines));
            }
        }
        return new EntityTables(version, models);
    }

    private List<String> facts(
            List<String> classes, Target target, ClassLoader reader, ClassLoader application) {
        try {
            Method door =
                    reader.loadClass(EntityFacts.class.getName())
                            .getDeclaredMethod(
                                    "of", List.class, Map.class, ClassLoader.class, String.class);
            door.setAccessible(true);
            List<String> lines = new ArrayList<>();
            Object found =
                    door.invoke(
                            null,
                            classes,
                            withDefaults(application),
                            application,
                            target.toString());
            ((List<?>) found).forEach(line -> lines.add(line.toString()));
            return lines;
        } catch (InvocationTargetException e) {
            throw Messages.ofApplication(target, e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw Messages.ofApplication(target, e);
        }
    }

    /** The settings, and where there is Spring Boot, the names that it makes if nobody says. */
    private Map<String, String> withDefaults(ClassLoader application) {
        Map<String, String> all = new HashMap<>(settings);
        if (application.getResource(SPRING_NAMES.replace('.', '/') + ".class") != null) {
            all.putIfAbsent("hibernate.implicit_naming_strategy", SPRING_NAMES);
            all.putIfAbsent("hibernate.physical_naming_strategy", SNAKE_CASE);
        }
        return all;
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw Messages.unreadable(entry, e);
        }
    }
}
