package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.engine.script.CommentLines;
import io.github.herogold.orm.engine.script.ReplacedNames;
import io.github.herogold.orm.engine.text.Checksum;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of a migration without compiling or splitting it.
 *
 * @param checksum the checksum of its file; empty for what comes from a class
 * @param mayBeReversible whether it may have a way down
 * @param replaces the names of the migrations that it stands for, if it does
 */
public record FileFacts(
        Optional<Checksum> checksum, boolean mayBeReversible, List<String> replaces) {
    /** Of a migration that is a class. */
    public static final FileFacts OF_CLASS = new FileFacts(Optional.empty(), true, List.of());

    private static final Pattern DOWN = Pattern.compile("(?im)^[ \\t]*--[ \\t]*migrate:down\\b");

    /** What the text of a file of SQL says. */
    public static FileFacts ofSql(String text) {
        return new FileFacts(
                Optional.of(Checksum.of(text)),
                CommentLines.has(text, DOWN),
                ReplacedNames.in(text));
    }

    /** What the text of a file of Java says. */
    static FileFacts ofJava(String text) {
        return new FileFacts(Optional.of(Checksum.of(text)), true, List.of());
    }
}
