package io.github.herogold.orm.sql.effect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values in a {@code set} statement. */
final class SettingValues {
    private static final Pattern ASSIGNMENT =
            Pattern.compile(
                    "(?is)\\s*(?:set\\s+)?(?<name>@[^\\s=:]+|[^=:]*?)\\s*(?:(?::?=|\\bto\\b)|(?<=\\S)\\s)"
                        + "\\s*(?<value>[^=]*)");
    private static final Pattern LITERAL =
            Pattern.compile(
                    "(?i)(?:[xbne]|_\\w+|date|time|timestamp)?\\s*(?:(?:''|\"\")\\s*)+"
                            + "|[+-]?\\s*\\.?\\d[\\w.]*|[\\d\\s.*+/-]+"
                            + "|null|true|false|default|[?:]\\w*");
    private static final Pattern NAME = Pattern.compile("[\\w.$-]+|\"[^\"]*\"|`[^`]*`");

    // Functions that are called without parentheses.
    private static final Set<String> CALLS =
            Set.of(
                    "current_timestamp",
                    "current_date",
                    "current_time",
                    "current_user",
                    "current_role",
                    "current_schema",
                    "localtime",
                    "localtimestamp",
                    "session_user",
                    "system_user",
                    "user",
                    "sysdate",
                    "utc_date",
                    "utc_time",
                    "utc_timestamp");

    private SettingValues() {}

    /**
     * Whether each is written out.
     *
     * @param bare the statement, bare
     */
    static boolean areConstant(String bare) {
        // A parenthesis is a call, or a query.
        return bare.indexOf('(') < 0
                && Stream.of(bare.strip().split(",")).allMatch(SettingValues::isConstant);
    }

    private static boolean isConstant(String part) {
        Matcher assignment = ASSIGNMENT.matcher(part);
        if (!part.contains("=") && !part.contains("@")) {
            // Such as "set schema s" and "set names utf8mb4".
            return true;
        }
        if (!assignment.matches()) {
            return false;
        }
        String name = assignment.group("name");
        String value = assignment.group("value").strip();
        boolean isVariable = name.startsWith("@") && !name.startsWith("@@");
        return LITERAL.matcher(value).matches() || (!isVariable && isName(value));
    }

    private static boolean isName(String value) {
        return NAME.matcher(value).matches() && !CALLS.contains(value.toLowerCase(Locale.ROOT));
    }
}
