package io.github.herogold.orm.engine.script;

import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.sql.SqlDialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of an SQL migration that begins with {@code -- migrate:up} or {@code -- migrate:down}.
 *
 * @param direction which way it goes
 * @param transactional whether it runs inside a transaction; {@code transaction:false} says no
 * @param databases what {@code database:mariadb,mysql} restricts it to; empty for every database
 *     that has no section of its own
 * @param line the line of its first line of SQL, counted from 1
 * @param sql its text
 */
record SqlSection(
        Direction direction,
        boolean transactional,
        Set<SqlDialect> databases,
        int line,
        String sql) {
    private static final Pattern HEADER =
            Pattern.compile(
                    "^[ \\t]*--[ \\t]*migrate:(?!replaces\\b)(\\w*)[ \\t]*(.*?)[ \\t]*$",
                    Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    /** The sections of a file. */
    static List<SqlSection> parse(String origin, String text) {
        ReplacedNames.check(origin, text);
        CommentLines header = new CommentLines(text, HEADER);
        List<SqlSection> sections = new ArrayList<>();
        boolean found = header.find();
        if (!found) {
            throw Messages.noSections(origin);
        }
        requireNothingBefore(origin, text.substring(0, header.match().start()));
        while (found) {
            MatchResult here = header.match();
            Direction direction = direction(origin, here.group(1));
            String options = here.group(2);
            int start = here.end();
            found = header.find();
            String sql = text.substring(start, found ? header.match().start() : text.length());
            sections.add(section(origin, direction, options, lineAt(text, start), sql));
        }
        return sections;
    }

    boolean isFor(SqlDialect dialect) {
        return databases.contains(dialect);
    }

    boolean isForEveryOther() {
        return databases.isEmpty();
    }

    private static void requireNothingBefore(String origin, String before) {
        if (before.isEmpty()) {
            return;
        }
        boolean onlyComments =
                before.replaceAll("(?s)/\\*.*?\\*/", "")
                        .lines()
                        .map(String::strip)
                        .allMatch(line -> line.isEmpty() || line.startsWith("--"));
        if (!onlyComments) {
            throw Messages.sqlBeforeSections(origin);
        }
    }

    private static Direction direction(String origin, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "up" -> Direction.UP;
            case "down" -> Direction.DOWN;
            default -> throw Messages.unknownSection(origin, word);
        };
    }

    private static SqlSection section(
            String origin, Direction direction, String options, int line, String sql) {
        boolean transactional = true;
        Set<SqlDialect> databases = Set.of();
        for (String option : options.isEmpty() ? new String[0] : options.split("\\s+")) {
            if (option.equals("transaction:false")) {
                transactional = false;
            } else if (option.startsWith("database:")) {
                databases = databases(origin, option);
            } else if (!option.equals("transaction:true")) {
                throw Messages.unknownSectionOption(origin, option);
            }
        }
        return new SqlSection(direction, transactional, databases, line, sql);
    }

    private static Set<SqlDialect> databases(String origin, String option) {
        return Arrays.stream(option.substring("database:".length()).split(","))
                .map(
                        name ->
                                Arrays.stream(SqlDialect.values())
                                        .filter(dialect -> dialect.name().equalsIgnoreCase(name))
                                        .findFirst()
                                        .orElseThrow(
                                                () ->
                                                        Messages.unknownSectionOption(
                                                                origin, option)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int lineAt(String text, int position) {
        int line = 1;
        for (int end = text.indexOf('\n'); end >= 0 && end < position; ) {
            line++;
            end = text.indexOf('\n', end + 1);
        }
        return line;
    }
}
