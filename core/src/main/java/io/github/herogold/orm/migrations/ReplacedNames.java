package io.github.herogold.orm.migrations;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The line {@code -- migrate:replaces} of an SQL migration that stands for others. */
final class ReplacedNames {
    private static final Pattern LINE =
            Pattern.compile("(?im)^[ \\t]*--[ \\t]*migrate:replaces\\b(.*)$");
    private static final Pattern SECTION =
            Pattern.compile("(?im)^[ \\t]*--[ \\t]*migrate:(?!replaces\\b)");

    private ReplacedNames() {}

    /** The names that a file replaces, as it has them; none where it is an ordinary one. */
    static List<String> in(String text) {
        return LINE.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(ReplacedNames::split)
                .distinct()
                .toList();
    }

    private static Stream<String> split(String line) {
        String names = LINE.matcher(line).replaceFirst("$1").strip();
        return names.isEmpty() ? Stream.of() : Stream.of(names.split("[,\\s]+"));
    }

    /**
     * Checks what a file says about what it replaces.
     *
     * @throws InvalidMigrationException if something in it is no name, or stands in a section
     */
    static void check(String origin, String text) {
        for (String name : in(text)) {
            if (MigrationName.parse(name).isEmpty()) {
                throw Messages.unreadableReplaced(origin, name);
            }
        }
        Matcher section = SECTION.matcher(text);
        if (section.find() && LINE.matcher(text).region(section.start(), text.length()).find()) {
            throw Messages.misplacedReplaces(origin);
        }
    }

    /** The line for some names. */
    static String line(List<String> names) {
        return "-- migrate:replaces " + String.join(", ", names);
    }
}
