package io.github.herogold.orm.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The functions by which bash and zsh complete a command. What is typed makes no process of Java
 * start: all commands and options are in the script, and migrations are listed by the shell.
 */
final class CompletionScript {
    private static final String TEMPLATE = "herogold.sh";

    private CompletionScript() {}

    /** The script for a command and those below it. */
    static String of(CommandSpec root) {
        Map<String, CommandLine> commands = new TreeMap<>(root.subcommands());
        return template()
                .replace("@COMMANDS@", String.join(" ", commands.keySet()))
                .replace(
                        "@OPTIONS@",
                        Stream.concat(
                                        commands.entrySet().stream()
                                                .map(
                                                        command ->
                                                                line(
                                                                        command.getKey(),
                                                                        command.getValue()
                                                                                .getCommandSpec())),
                                        Stream.of(line("*", root)))
                                .collect(Collectors.joining("\n")));
    }

    private static String line(String pattern, CommandSpec command) {
        return "        %s) echo '%s' ;;".formatted(pattern, String.join(" ", words(command)));
    }

    private static List<String> words(CommandSpec command) {
        return Stream.concat(
                        command.options().stream().flatMap(CompletionScript::words),
                        command.positionalParameters().stream()
                                .map(Kind::of)
                                .filter(kind -> kind != Kind.TEXT)
                                .map(Kind::word))
                .toList();
    }

    private static Stream<String> words(OptionSpec option) {
        return Stream.of(option.names())
                .map(
                        name ->
                                option.arity().min() == 0
                                        ? name
                                        : name + "=" + Kind.of(option).word());
    }

    /** What a value is, by the label that help has for it. */
    private enum Kind {
        COMMAND,
        DIRECTORY,
        PATH,
        MIGRATION,
        TEXT;

        static Kind of(ArgSpec argument) {
            return switch (argument.paramLabel()) {
                case "COMMAND" -> COMMAND;
                case "<directory>" -> DIRECTORY;
                case "<path>" -> PATH;
                case "<migration>" -> MIGRATION;
                default -> TEXT;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static String template() {
        try (InputStream script = CompletionScript.class.getResourceAsStream(TEMPLATE)) {
            return new String(
                    Objects.requireNonNull(script, TEMPLATE).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
