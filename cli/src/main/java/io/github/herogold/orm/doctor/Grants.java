package io.github.herogold.orm.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lines of {@code show grants} allow (MariaDB manual, SHOW GRANTS and GRANT). */
final class Grants {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?i)grant (?<what>.+?) on (?<where>\\*\\.\\*|`(?<schema>(?:[^`]|``)+)`\\.\\*)"
                            + " to .*");

    private Grants() {}

    /** Whether tables may be created in a schema. */
    static boolean allowCreate(List<String> lines, @Nullable String schema) {
        return schema != null && lines.stream().anyMatch(line -> allowsCreate(line, schema));
    }

    private static boolean allowsCreate(String line, String schema) {
        Matcher grant = LINE.matcher(line);
        return grant.matches()
                && isAbout(grant, schema)
                && Arrays.stream(grant.group("what").split(",", -1))
                        .map(String::strip)
                        .anyMatch(
                                right ->
                                        right.equalsIgnoreCase("create")
                                                || right.equalsIgnoreCase("all privileges"));
    }

    private static boolean isAbout(Matcher grant, String schema) {
        String pattern = grant.group("schema");
        return pattern == null || pattern(pattern.replace("``", "`")).matcher(schema).matches();
    }

    /**
     * A name in which per cent signs and underscores stand for others, unless behind a backslash.
     */
    private static Pattern pattern(String like) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (c == '\\' && i + 1 < like.length()) {
                i++;
                regex.append(Pattern.quote(String.valueOf(like.charAt(i))));
            } else {
                regex.append(
                        switch (c) {
                            case '%' -> ".*";
                            case '_' -> ".";
                            default -> Pattern.quote(String.valueOf(c));
                        });
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }
}
