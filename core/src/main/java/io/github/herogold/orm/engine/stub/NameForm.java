package io.github.herogold.orm.engine.stub;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of names that tell what a migration is for.
 *
 * @param pattern what such names look like; its groups are names of tables and columns
 * @param purpose what a name tells
 */
record NameForm(Pattern pattern, Function<MatchResult, Purpose> purpose) {
    // The end is looked at and not taken: there are two of them in "_to_to_".
    private static final Pattern TO = Pattern.compile("_to(?=_)");

    /** The first one that fits tells. */
    private static final List<NameForm> ALL =
            List.of(
                    form("create_(\\w+)_table", it -> new Purpose.CreateTable(it.group(1))),
                    form("drop_(\\w+)_table", it -> new Purpose.DropTable(it.group(1))),
                    form("add_timestamps_to_(\\w+)", it -> new Purpose.AddTimestamps(it.group(1))),
                    form(
                            "add_(\\w+)_index_to_(\\w+)",
                            it -> new Purpose.AddIndex(it.group(1), it.group(2))),
                    form(
                            "add_(\\w+)_to_(\\w+)",
                            it -> new Purpose.AddColumn(it.group(1), it.group(2))));

    private static NameForm form(String pattern, Function<MatchResult, Purpose> purpose) {
        return new NameForm(Pattern.compile(pattern), purpose);
    }

    /**
     * What a migration is for.
     *
     * <p>Nothing is told where a statement might be a wrong one: {@code add_reply_to_to_messages}
     * can be read in two ways, and the column of {@code add_order_to_users} is a word of SQL.
     *
     * @param description its name without the date
     */
    static Purpose purposeOf(String description) {
        for (NameForm form : ALL) {
            Matcher name = form.pattern.matcher(description);
            if (name.matches() && hasOneReading(description)) {
                return Optional.of(form.purpose.apply(name))
                        .filter(NameForm::isCertain)
                        .orElse(new Purpose.Untold());
            }
        }
        return new Purpose.Untold();
    }

    private static boolean hasOneReading(String description) {
        return !description.contains("_and_") && TO.matcher(description).results().count() <= 1;
    }

    private static boolean isCertain(Purpose purpose) {
        return purpose.names().stream().allMatch(Identifiers::needsNoQuotes);
    }
}
