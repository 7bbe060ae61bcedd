package io.github.herogold.orm.engine.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A checksum of what a migration file says, with the version of the way it was computed.
 *
 * <p>Line endings, white space at the end of lines and of the file, and a byte order mark do not
 * count. A sum that was computed in another way is never compared, so a new version of this library
 * cannot call an old file changed.
 *
 * @param text the version, a colon and the sum in hexadecimal digits
 */
public record Checksum(String text) {
    private static final String VERSION = "1:";

    // To look for an algorithm among the providers of Java takes longer than to digest a file. It
    // is never fed, so any thread may copy it.
    private static final MessageDigest UNUSED = newSha256();

    /** How many characters are gathered at most, but for long lines, before they are digested. */
    private static final int CHUNK = 1 << 16;

    /** The checksum of the text of a file. */
    public static Checksum of(String source) {
        MessageDigest digest = sha256();
        StringBuilder meaning = new StringBuilder();
        int blankLines = 0;
        for (int start = 0; start < source.length(); ) {
            int end = endOfLine(source, start);
            int last = withoutTrailingSpace(source, start, end);
            if (last == start) {
                blankLines++;
            } else {
                meaning.append("\n".repeat(blankLines)).append(source, start, last);
                blankLines = 1;
            }
            if (meaning.length() > CHUNK) {
                digest.update(meaning.toString().getBytes(StandardCharsets.UTF_8));
                meaning.setLength(0);
            }
            start = startOfNextLine(source, end);
        }
        digest.update(meaning.toString().getBytes(StandardCharsets.UTF_8));
        return new Checksum(VERSION + HexFormat.of().formatHex(digest.digest()));
    }

    private static int endOfLine(String source, int start) {
        int end = start;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int startOfNextLine(String source, int end) {
        return source.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private static int withoutTrailingSpace(String source, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(source.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** Whether a recorded sum says that the file was another one; an incomparable one does not. */
    public boolean contradicts(String recorded) {
        return recorded.startsWith(VERSION) && !recorded.equals(text);
    }

    /** A digest of its algorithm. */
    public static MessageDigest sha256() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            return newSha256();
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
