package io.github.herogold.orm.migrations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far a migration has got: a hash for each statement that is done, each over all up to it.
 *
 * <p>The last one belongs to a statement that was begun, if something was noted beforehand.
 * Immutable.
 */
final class StepsDone {
    static final StepsDone NONE = new StepsDone(List.of(), Optional.empty());

    /** Stands in front of what is not a statement and so cannot be left out when it is done. */
    static final String NO_STATEMENT = "!";

    /** Stands in front of a statement that left in its session what no other session can have. */
    private static final String SESSION_BOUND = "~";

    private static final int HASH_BYTES = 8;

    private final List<String> hashes;
    private final Optional<Beforehand> beforehand;

    private StepsDone(List<String> hashes, Optional<Beforehand> beforehand) {
        this.hashes = hashes;
        this.beforehand = beforehand;
    }

    static StepsDone recorded(@Nullable String hashes, Optional<Beforehand> beforehand) {
        return new StepsDone(
                hashes == null || hashes.isEmpty() ? List.of() : List.of(hashes.split(",")),
                beforehand);
    }

    /** The hash of a statement and all before it. */
    static String hash(String before, String statement) {
        MessageDigest digest = Checksum.sha256();
        digest.update(before.getBytes(StandardCharsets.UTF_8));
        digest.update(Checksum.of(statement).text().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }

    /** Marks a step that leaves in its session what cannot be brought back from its text. */
    static String sessionBound(String hash) {
        return SESSION_BOUND + hash;
    }

    /** These steps and, behind them, others that are done too. */
    StepsDone and(List<String> more) {
        List<String> all = new ArrayList<>(hashes.subList(0, count()));
        all.addAll(more);
        return new StepsDone(List.copyOf(all), Optional.empty());
    }

    /** These steps with one that is about to be executed. */
    StepsDone andBegun(String hash, Beforehand noted) {
        List<String> all = new ArrayList<>(hashes.subList(0, count()));
        all.add(hash);
        return new StepsDone(List.copyOf(all), Optional.of(noted));
    }

    /** These steps without one that was only begun. */
    StepsDone withoutBegun() {
        return and(List.of());
    }

    /** How many statements are done for certain. */
    int count() {
        return beforehand.isPresent() ? hashes.size() - 1 : hashes.size();
    }

    /** The hash of a statement that is done or was begun, counted from 1. */
    Optional<String> hashOf(int number) {
        return number <= hashes.size()
                ? Optional.of(unmarked(hashes.get(number - 1)))
                : Optional.empty();
    }

    private static String unmarked(String hash) {
        return hash.startsWith(SESSION_BOUND) ? hash.substring(SESSION_BOUND.length()) : hash;
    }

    /** The first statement that left in its session what no other session can have. */
    OptionalInt firstSessionBound() {
        return IntStream.rangeClosed(1, count()).filter(this::isSessionBound).findFirst();
    }

    /** Whether a statement is done and is one of those. */
    boolean isSessionBound(int number) {
        return number <= count() && hashes.get(number - 1).startsWith(SESSION_BOUND);
    }

    /** What was noted before the statement after the last one that is done. */
    Optional<Beforehand> beforehand() {
        return beforehand;
    }

    /** The version of the columns: an earlier release would misread what was noted beforehand. */
    int format() {
        return beforehand.isPresent() ? MigrationRecord.NEWEST_FORMAT : MigrationRecord.FORMAT;
    }

    String hashes() {
        return String.join(",", hashes);
    }
}
