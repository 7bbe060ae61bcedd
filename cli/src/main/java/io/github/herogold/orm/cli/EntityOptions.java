package io.github.herogold.orm.cli;

import io.github.herogold.orm.generation.ApplicationClasses;
import io.github.herogold.orm.tasks.GenerationTasks.Entities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what the entities are, and how Hibernate maps them. */
final class EntityOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Mixin private ClassPathOption classPath = new ClassPathOption();

    @Option(
            names = "--packages",
            paramLabel = "<name>",
            split = ",",
            description =
                    "Where the entities are, in folders and jars. Default: all in the folders of"
                            + " the class path.")
    private List<String> packages = new ArrayList<>();

    @Option(
            names = "--classes",
            paramLabel = "<name>",
            split = ",",
            description = "The entities, and the embeddables and converters that they need.")
    private List<String> classes = new ArrayList<>();

    @Option(
            names = "--property",
            paramLabel = "<key=value>",
            split = ",",
            description =
                    "A setting of Hibernate that changes tables, such as"
                            + " hibernate.physical_naming_strategy; beside those in"
                            + " application.properties or .yml, or META-INF/persistence.xml.")
    private Map<String, String> properties = new LinkedHashMap<>();

    Entities entities() {
        Map<String, String> settings =
                new LinkedHashMap<>(HeroGold.of(command).settings().hibernate());
        settings.putAll(properties);
        return new Entities(
                new ApplicationClasses(classPath.entries(), settings), classes, packages);
    }
}
