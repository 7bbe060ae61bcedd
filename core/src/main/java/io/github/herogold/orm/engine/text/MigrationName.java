package io.github.herogold.orm.engine.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a migration, which says where it stands in the order.
 *
 * @param text the whole name
 * @param date the day it was written
 * @param ordinal its place in that day: the time of day as a number {@code HHMMSS}, or the sequence
 *     number, or 1 where the name has neither
 * @param description what follows
 */
public record MigrationName(String text, LocalDate date, int ordinal, String description)
        implements Comparable<MigrationName> {
    /** What names look like, in words. */
    public static final String FORMS = "YYYYMMDD_name, YYYYMMDD_NN_name or YYYYMMDDHHMMSS_name";

    /** The largest sequence number; what is larger is a time of day. */
    public static final int LAST_SEQUENCE = 99;

    private static final int LONGEST = 255;
    private static final Pattern FORM =
            Pattern.compile("(\\d{8})(?:(\\d{6})|_(\\d{2}))?_([A-Za-z][A-Za-z0-9_]*)");
    private static final Comparator<MigrationName> ORDER =
            Comparator.comparing(MigrationName::date)
                    .thenComparingInt(MigrationName::ordinal)
                    .thenComparing(MigrationName::description)
                    .thenComparing(MigrationName::text);

    /** Reads a name; empty where the text is none. */
    public static Optional<MigrationName> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MigrationName(text, day(text), ordinal(form), form.group(4)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether a text has the form of a name, but for a day that no calendar has. */
    public static boolean hasNoSuchDay(String text) {
        return FORM.matcher(text).matches() && text.length() <= LONGEST && parse(text).isEmpty();
    }

    /** What a name has between its day and its description. */
    public static String place(int ordinal) {
        return (ordinal <= LAST_SEQUENCE ? "_%02d" : "%06d").formatted(ordinal);
    }

    private static LocalDate day(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private static int ordinal(Matcher form) {
        if (form.group(2) != null) {
            return Integer.parseInt(form.group(2));
        }
        return form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
    }

    @Override
    public int compareTo(MigrationName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
