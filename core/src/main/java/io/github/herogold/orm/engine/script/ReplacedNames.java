package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The line {@code -- migrate:replaces} of an SQL migration that stands for others. */
public final class ReplacedNames {
    private static final Pattern LINE =
            Pattern.compile("(?im)^[ \\t]*--[ \\t]*migrate:replaces\\b(.*)$");
    private static final Pattern SECTION =
            Pattern.compile("(?im)^[ \\t]*--[ \\t]*migrate:(?!replaces\\b)");

    private ReplacedNames() {}

    /** The names that a file replaces, as it has them; none where it is an ordinary one. */
    public static List<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        CommentLines lines = new CommentLines(text, LINE);
        while (lines.find()) {
            names.addAll(split(lines.match().group(1).strip()));
        }
        return List.copyOf(names);
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split("[,\\s]+"));
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
        CommentLines lines = new CommentLines(text, LINE);
        while (lines.find()) {
            CommentLines section = new CommentLines(text, SECTION);
            if (section.find() && section.match().start() < lines.match().start()) {
                throw Messages.misplacedReplaces(origin);
            }
        }
    }

    /** The line for some names. */
    public static String line(List<String> names) {
        return "-- migrate:replaces " + String.join(", ", names);
    }
}
