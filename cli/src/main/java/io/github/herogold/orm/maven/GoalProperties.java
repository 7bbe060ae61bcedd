package io.github.herogold.orm.maven;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** The properties that goals are given by, as the descriptor of the plugin has them. */
final class GoalProperties {
    private GoalProperties() {}

    /** The properties of all goals. */
    static List<String> of(PluginDescriptor plugin) {
        return plugin.getMojos().stream()
                .flatMap(
                        goal ->
                                goal.getParameters().stream()
                                        .flatMap(parameter -> of(goal, parameter)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The property of a parameter, if it has one of ours. */
    static Stream<String> of(MojoDescriptor goal, Parameter parameter) {
        PlexusConfiguration configuration = goal.getMojoConfiguration();
        PlexusConfiguration value =
                configuration == null ? null : configuration.getChild(parameter.getName(), false);
        String expression = value == null ? null : value.getValue(null);
        return expression != null && expression.matches("\\$\\{herogold\\.[\\w.]+}")
                ? Stream.of(expression.substring(2, expression.length() - 1))
                : Stream.empty();
    }
}
