package io.github.herogold.orm.cli;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.settings.Keys;
import io.github.herogold.orm.settings.Setting;
import io.github.herogold.orm.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command with the options that were not given but are set in the environment or in a file.
 *
 * <p>They are parsed as if they had been given. As defaults of picocli, a flag that is set would be
 * turned off by giving it, and of options that exclude each other both would count.
 */
final class SettingsAsOptions implements IExecutionStrategy {
    /** Looked up with the word where they are from, or never shown. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("url", "user", "password");

    @Override
    public int execute(ParseResult parsed) {
        if (!parsed.hasSubcommand() || !isOurs(parsed.subcommand())) {
            return new RunLast().execute(parsed);
        }
        Map<OptionSpec, Setting> added = missing(parsed.subcommand());
        return new RunLast().execute(added.isEmpty() ? parsed : parsedWith(added, parsed));
    }

    private static boolean isOurs(ParseResult called) {
        return called.commandSpec().userObject().getClass().getPackage()
                        == SettingsAsOptions.class.getPackage()
                && !called.isUsageHelpRequested()
                && !called.isVersionHelpRequested();
    }

    private static Map<OptionSpec, Setting> missing(ParseResult called) {
        Settings settings = settings(called);
        Map<OptionSpec, Setting> missing = new LinkedHashMap<>();
        for (OptionSpec option : called.commandSpec().options()) {
            String key = key(option);
            if (Keys.all().contains(key)
                    && !OF_THE_CONNECTION.contains(key)
                    && !isGiven(option, called)) {
                settings.find(key).ifPresent(setting -> missing.put(option, setting));
            }
        }
        requireNoneExcluded(missing, called);
        return missing;
    }

    private static void requireNoneExcluded(Map<OptionSpec, Setting> settings, ParseResult called) {
        for (Map.Entry<OptionSpec, Setting> one : settings.entrySet()) {
            settings.entrySet().stream()
                    .filter(other -> exclude(one.getKey(), other.getKey()))
                    .findFirst()
                    .ifPresent(
                            other -> {
                                throw new ParameterException(
                                        called.commandSpec().commandLine(),
                                        "%s (%s) and %s (%s) exclude each other. Take one of them away."
                                                .formatted(
                                                        one.getKey().longestName(),
                                                        one.getValue().origin(),
                                                        other.getKey().longestName(),
                                                        other.getValue().origin()));
                            });
        }
    }

    private static boolean exclude(OptionSpec one, OptionSpec other) {
        return one.group() != null
                && one.group().exclusive()
                && !one.longestName().equals(other.longestName())
                && one.group().options().contains(other);
    }

    private static Settings settings(ParseResult called) {
        try {
            return HeroGold.of(called.commandSpec()).settings();
        } catch (OrmException e) {
            throw new ExecutionException(called.commandSpec().commandLine(), e.getMessage(), e);
        }
    }

    /** Whether it is given, or one that excludes it. */
    private static boolean isGiven(OptionSpec option, ParseResult called) {
        return called.hasMatchedOption(option)
                || (option.group() != null
                        && option.group().exclusive()
                        && option.group().options().stream().anyMatch(called::hasMatchedOption));
    }

    private static ParseResult parsedWith(Map<OptionSpec, Setting> added, ParseResult parsed) {
        List<String> arguments = new ArrayList<>(parsed.originalArgs());
        int behind = arguments.indexOf(parsed.subcommand().commandSpec().name()) + 1;
        added.forEach((option, setting) -> arguments.addAll(behind, argument(option, setting)));
        CommandLine root = parsed.commandSpec().commandLine();
        try {
            return root.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            Setting setting = e.getArgSpec() == null ? null : added.get(e.getArgSpec());
            if (setting == null) {
                throw e;
            }
            throw new ParameterException(
                    e.getCommandLine(), e.getMessage() + " (" + setting.origin() + ")", e);
        }
    }

    private static List<String> argument(OptionSpec option, Setting setting) {
        boolean flag = option.arity().max() == 0;
        if (flag && setting.value().strip().equalsIgnoreCase("false")) {
            return List.of();
        }
        return flag && setting.value().strip().equalsIgnoreCase("true")
                ? List.of(option.longestName())
                : List.of(option.longestName() + "=" + setting.value());
    }

    private static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }
}
