package io.github.herogold.orm.migrations;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a manager and its migrations wait.
 *
 * @param lock how long to wait while another process migrates the same schema
 * @param lockWait how long a statement waits for a lock of the database; empty for as long as the
 *     database is configured to
 * @param statement how long a statement may take; empty for as long as it needs
 */
public record Timeouts(Duration lock, Optional<Duration> lockWait, Optional<Duration> statement) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m)?");

    /**
     * A minute for other processes, and no limit for statements.
     *
     * @return the usual timeouts
     */
    public static Timeouts usual() {
        return new Timeouts(Duration.ofMinutes(1), Optional.empty(), Optional.empty());
    }

    /**
     * These timeouts with another wait for other processes.
     *
     * @param wait how long to wait while another process migrates; zero for not at all
     * @return other timeouts
     */
    public Timeouts withLock(Duration wait) {
        return new Timeouts(wait, lockWait, statement);
    }

    /**
     * These timeouts with a limit for the locks of a statement.
     *
     * @param wait how long a statement waits for a lock of the database
     * @return other timeouts
     */
    public Timeouts withLockWait(Duration wait) {
        return new Timeouts(lock, Optional.of(wait), statement);
    }

    /**
     * These timeouts with a limit for statements.
     *
     * @param limit how long a statement may take
     * @return other timeouts
     */
    public Timeouts withStatement(Duration limit) {
        return new Timeouts(lock, lockWait, Optional.of(limit));
    }

    /**
     * Reads a time as people write it, on the command line, in a build or in a property: a number
     * of seconds, a number with {@code ms}, {@code s} or {@code m}, or a duration of ISO 8601.
     *
     * @param text such as {@code 60}, {@code 500ms}, {@code 5m} or {@code PT5M}
     * @return the time; empty if the text is none
     */
    public static Optional<Duration> time(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return ofStandard(text);
        }
        long number = Long.parseLong(form.group(1));
        String unit = form.group(2) == null ? "s" : form.group(2);
        return Optional.of(
                switch (unit) {
                    case "ms" -> Duration.ofMillis(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofSeconds(number);
                });
    }

    private static Optional<Duration> ofStandard(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(time -> !time.isNegative());
        } catch (DateTimeParseException noDuration) {
            return Optional.empty();
        }
    }
}
