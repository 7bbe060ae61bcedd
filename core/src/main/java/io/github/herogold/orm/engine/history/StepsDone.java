package io.github.herogold.orm.engine.history;

import io.github.herogold.orm.engine.text.Checksum;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far a migration has got: how many statements are done, and for the last of them a hash, each
 * over all up to it.
 *
 * <p>So one of them stands for all before it too, and no more are kept than tell which statement
 * has changed, where that is near the last, and those from the first that is marked: the record is
 * written once a statement. The last hash belongs to a statement that was begun, if something was
 * noted beforehand. Immutable.
 */
public final class StepsDone {
    /** Of a migration of which nothing is done. */
    public static final StepsDone NONE = new StepsDone(0, List.of(), Optional.empty());

    /** Stands in front of what is not a statement and so cannot be left out when it is done. */
    public static final String NO_STATEMENT = "!";

    /** Stands in front of a statement that left in its session what no other session can have. */
    private static final String SESSION_BOUND = "~";

    private static final int KEPT = 32;
    private static final int HASH_BYTES = 8;

    /** How many hashes are not kept, and the others; the records of few statements have all. */
    private static final Pattern LAST_HASHES = Pattern.compile("(\\d{1,9})\\+(.*)");

    private final int dropped;
    private final List<String> hashes;
    private final Optional<Beforehand> beforehand;

    private StepsDone(int dropped, List<String> hashes, Optional<Beforehand> beforehand) {
        int surplus = Math.min(Math.max(0, hashes.size() - KEPT), unmarkedAtFirst(hashes));
        this.dropped = dropped + surplus;
        this.hashes = List.copyOf(hashes.subList(surplus, hashes.size()));
        this.beforehand = beforehand;
    }

    private static int unmarkedAtFirst(List<String> hashes) {
        return (int)
                hashes.stream()
                        .takeWhile(h -> !h.startsWith(SESSION_BOUND) && !h.startsWith(NO_STATEMENT))
                        .count();
    }

    static StepsDone recorded(@Nullable String hashes, Optional<Beforehand> beforehand) {
        String text = hashes == null ? "" : hashes;
        Matcher last = LAST_HASHES.matcher(text);
        return last.matches()
                ? recorded(Integer.parseInt(last.group(1)), last.group(2), beforehand)
                : recorded(0, text, beforehand);
    }

    private static StepsDone recorded(int dropped, String hashes, Optional<Beforehand> beforehand) {
        return new StepsDone(
                dropped, hashes.isEmpty() ? List.of() : List.of(hashes.split(",")), beforehand);
    }

    /** The hash of a statement and all before it. */
    public static String hash(String before, String statement) {
        MessageDigest digest = Checksum.sha256();
        digest.update(before.getBytes(StandardCharsets.UTF_8));
        digest.update(Checksum.of(statement).text().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }

    /** Marks a step that leaves in its session what cannot be brought back from its text. */
    public static String sessionBound(String hash) {
        return SESSION_BOUND + hash;
    }

    /** These steps and, behind them, others that are done too. */
    public StepsDone and(List<String> more) {
        return with(more, Optional.empty());
    }

    /** These steps with one that is about to be executed. */
    public StepsDone andBegun(String hash, Beforehand noted) {
        return with(List.of(hash), Optional.of(noted));
    }

    private StepsDone with(List<String> more, Optional<Beforehand> noted) {
        List<String> all = new ArrayList<>(hashes.subList(0, count() - dropped));
        all.addAll(more);
        return new StepsDone(dropped, all, noted);
    }

    /** These steps without one that was only begun. */
    public StepsDone withoutBegun() {
        return and(List.of());
    }

    /** How many statements are done for certain. */
    public int count() {
        return dropped + (beforehand.isPresent() ? hashes.size() - 1 : hashes.size());
    }

    /** The hash of a statement that is done or was begun, counted from 1, if it is kept. */
    public Optional<String> hashOf(int number) {
        return kept(number).map(StepsDone::unmarked);
    }

    private Optional<String> kept(int number) {
        int index = number - dropped - 1;
        return index >= 0 && index < hashes.size()
                ? Optional.of(hashes.get(index))
                : Optional.empty();
    }

    /** Whether the hash of a statement stands for others too, whose own are not kept. */
    public boolean isSumUpTo(int number) {
        return dropped > 0 && number == dropped + 1;
    }

    private static String unmarked(String hash) {
        return hash.startsWith(SESSION_BOUND) ? hash.substring(SESSION_BOUND.length()) : hash;
    }

    /** The first statement that left in its session what no other session can have. */
    public OptionalInt firstSessionBound() {
        return IntStream.rangeClosed(1, count()).filter(this::isSessionBound).findFirst();
    }

    /** Whether a statement is done and is one of those. */
    public boolean isSessionBound(int number) {
        return number <= count()
                && kept(number).filter(hash -> hash.startsWith(SESSION_BOUND)).isPresent();
    }

    /** What was noted before the statement after the last one that is done. */
    public Optional<Beforehand> beforehand() {
        return beforehand;
    }

    /** The version of the columns: an earlier release would misread what is not always there. */
    int format() {
        return beforehand.isPresent() || dropped > 0 ? RecordFormat.NEWEST : RecordFormat.USUAL;
    }

    String hashes() {
        return (dropped > 0 ? dropped + "+" : "") + String.join(",", hashes);
    }
}
