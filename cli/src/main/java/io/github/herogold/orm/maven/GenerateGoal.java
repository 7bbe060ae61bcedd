package io.github.herogold.orm.maven;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.generation.ApplicationClasses;
import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.Answer.Kind;
import io.github.herogold.orm.schema.Target;
import io.github.herogold.orm.settings.KeptSetting;
import io.github.herogold.orm.settings.Setting;
import io.github.herogold.orm.settings.Settings;
import io.github.herogold.orm.settings.Surroundings;
import io.github.herogold.orm.tasks.ExitCode;
import io.github.herogold.orm.tasks.GenerationTasks;
import io.github.herogold.orm.tasks.GenerationTasks.Entities;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Writes a migration for what the entities have become, once they are compiled. */
@Mojo(name = "generate", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class GenerateGoal extends AbstractMojo {
    private static final String TARGET_DATABASE = "target-database";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** What the migration is called, as in add_isbn_to_books; else what it does. */
    @Parameter(property = "herogold.name")
    private @Nullable String name;

    /** Where the migrations are; else migrations. */
    @Parameter(property = "herogold.dir")
    private @Nullable String dir;

    /** What they are for, as in h2:2.4,postgresql:18; kept in herogold.properties. */
    @Parameter(property = "herogold.targetDatabase")
    private @Nullable String targetDatabase;

    /** Where the entities are; else all classes of the project. */
    @Parameter(property = "herogold.packages")
    private @Nullable List<String> packages;

    /** Settings of Hibernate that change tables, beside those in the files of the application. */
    @Parameter private @Nullable Map<String, String> properties;

    /** Columns that have got another name, as in books.title=label. */
    @Parameter(property = "herogold.rename")
    private @Nullable List<String> rename;

    /** Tables and sequences that have got another name, as in books=works. */
    @Parameter(property = "herogold.renameTable")
    private @Nullable List<String> renameTable;

    /** Columns and tables that are to go with their values, as in books.title. */
    @Parameter(property = "herogold.drop")
    private @Nullable List<String> drop;

    /** What rows that are there get, as in products.sku='UNKNOWN'. */
    @Parameter(property = "herogold.fill")
    private @Nullable List<String> fill;

    /** The same for the way down. */
    @Parameter(property = "herogold.fillDown")
    private @Nullable List<String> fillDown;

    /** Whether to fail if something would be written, and write nothing. */
    @Parameter(property = "herogold.check", defaultValue = "false")
    private boolean check;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** For Maven. */
    public GenerateGoal() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        GivenProperties.requireKnown(session, plugin);
        Path folder = project.getBasedir().toPath();
        try {
            Settings settings = Settings.in(new Surroundings(folder, System.getenv()));
            String targets = targets(settings);
            GenerationTasks tasks =
                    new GenerationTasks(
                            entities(settings),
                            Target.allOf(targets),
                            MigrationGoal.locationIn(
                                    project.getBasedir(),
                                    value(settings, "dir", dir).orElse("migrations")),
                            new MavenLog(getLog()));
            ExitCode end =
                    check
                            ? tasks.check(answers())
                            : tasks.generate(Optional.ofNullable(name), answers());
            if (end != ExitCode.DONE) {
                throw new MojoFailureException("No migration was written; see above.");
            }
            if (!check) {
                new KeptSetting(TARGET_DATABASE, targets).keepIn(folder);
            }
        } catch (OrmException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private String targets(Settings settings) throws MojoFailureException {
        return value(settings, TARGET_DATABASE, targetDatabase)
                .orElseThrow(
                        () ->
                                new MojoFailureException(
                                        "Which database are the migrations for? Say it with"
                                            + " -Dherogold.targetDatabase=postgresql:18; it is kept"
                                            + " in herogold.properties."));
    }

    private Entities entities(Settings settings) throws MojoExecutionException {
        Map<String, String> ofHibernate = new HashMap<>(settings.hibernate());
        Optional.ofNullable(properties).ifPresent(ofHibernate::putAll);
        return new Entities(
                new ApplicationClasses(classPath(), ofHibernate),
                List.of(),
                Optional.ofNullable(packages).orElse(List.of()));
    }

    private List<Path> classPath() throws MojoExecutionException {
        try {
            return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The class path of the project is not resolved.", e);
        }
    }

    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        add(answers, Kind.RENAME, rename);
        add(answers, Kind.RENAME_TABLE, renameTable);
        add(answers, Kind.DROP, drop);
        add(answers, Kind.FILL, fill);
        add(answers, Kind.FILL_DOWN, fillDown);
        return answers;
    }

    private static void add(List<Answer> answers, Kind kind, @Nullable List<String> texts) {
        Optional.ofNullable(texts)
                .orElse(List.of())
                .forEach(text -> answers.add(new Answer(kind, text)));
    }

    private static Optional<String> value(Settings settings, String key, @Nullable String given) {
        return Optional.ofNullable(given).or(() -> settings.find(key).map(Setting::value));
    }
}
