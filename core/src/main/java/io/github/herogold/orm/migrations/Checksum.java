package io.github.herogold.orm.migrations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * A checksum of what a migration file says, with the version of the way it was computed.
 *
 * <p>Line endings, white space at the end of lines and of the file, and a byte order mark do not
 * count. A sum that was computed in another way is never compared, so a new version of this library
 * cannot call an old file changed.
 *
 * @param text the version, a colon and the sum in hexadecimal digits
 */
record Checksum(String text) {
    private static final String VERSION = "1:";

    /** The checksum of the text of a file. */
    static Checksum of(String source) {
        MessageDigest digest = sha256();
        int blankLines = 0;
        for (Iterator<String> lines = source.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next().stripTrailing();
            if (line.isEmpty()) {
                blankLines++;
                continue;
            }
            digest.update("\n".repeat(blankLines).getBytes(StandardCharsets.UTF_8));
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            blankLines = 1;
        }
        return new Checksum(VERSION + HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether a recorded sum says that the file was another one; an incomparable one does not. */
    boolean contradicts(String recorded) {
        return recorded.startsWith(VERSION) && !recorded.equals(text);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
