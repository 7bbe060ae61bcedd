package io.github.herogold.orm.maven;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the goals, or the properties of one. */
@Mojo(name = "help", requiresProject = false, threadSafe = true)
public final class HelpGoal extends AbstractMojo {
    /** The goal whose properties are listed. */
    @Parameter(property = "herogold.goal")
    private @Nullable String goal;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** For Maven. */
    public HelpGoal() {}

    @Override
    public void execute() throws MojoFailureException {
        List<String> lines = goal == null ? goals() : properties(goal(goal));
        lines.forEach(getLog()::info);
    }

    private List<String> goals() {
        return Stream.concat(
                        plugin.getMojos().stream()
                                .sorted(Comparator.comparing(MojoDescriptor::getGoal))
                                .map(
                                        one ->
                                                line(
                                                        "herogold:" + one.getGoal(),
                                                        one.getDescription())),
                        Stream.of("Add -Dherogold.goal=<goal> to list the properties of one."))
                .toList();
    }

    private MojoDescriptor goal(String name) throws MojoFailureException {
        MojoDescriptor found = plugin.getMojo(name);
        if (found == null) {
            throw new MojoFailureException(
                    "There is no goal " + name + "; herogold:help lists all.");
        }
        return found;
    }

    private static List<String> properties(MojoDescriptor goal) {
        return goal.getParameters().stream()
                .flatMap(
                        parameter ->
                                GoalProperties.of(goal, parameter)
                                        .map(
                                                property ->
                                                        line(
                                                                "-D" + property,
                                                                parameter.getDescription())))
                .sorted()
                .toList();
    }

    private static String line(String name, @Nullable String description) {
        String plain =
                description == null ? "" : description.replaceAll("<[^>]+>|\\s+", " ").strip();
        return "%-30s %s".formatted(name, plain);
    }
}
