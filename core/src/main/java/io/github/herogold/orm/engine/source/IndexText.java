package io.github.herogold.orm.engine.source;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is written in an index: one entry a line, comments begin with a hash. */
public final class IndexText {
    /** Where a jar, or a directory of classes, has its index. */
    public static final String RESOURCE = "META-INF/herogold/migrations.index";

    private static final String HEADING =
            "# Written by HeroGold ORM at build time: the migrations and hooks that are here.";
    private static final Pattern ENTRY =
            Pattern.compile("(?:[^/\\\\]+/)+[^/\\\\]+\\.(?:sql|class)");
    private static final Pattern STEP_ASIDE = Pattern.compile("(?:^|.*/)\\.\\.?/.*");

    private IndexText() {}

    /** The text of an index of some entries. */
    public static String of(Collection<String> entries) {
        return HEADING + "\n" + String.join("\n", entries) + "\n";
    }

    /** The entries; comments may stand anywhere, so that indexes can be put one behind another. */
    static List<String> parse(String origin, String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isEmpty() && !lines.get(i).startsWith("#"))
                .mapToObj(i -> checked(origin, i + 1, lines.get(i)))
                .toList();
    }

    /**
     * Whether a file beside migrations may be one, or a hook.
     *
     * @throws InvalidMigrationException if it would be one but for its capitals
     */
    public static boolean counts(String folder, String fileName) {
        int suffix = fileName.length() - ".sql".length();
        if (fileName.regionMatches(true, suffix, ".sql", 0, ".sql".length())
                && !fileName.endsWith(".sql")) {
            throw Messages.otherSuffix(folder + "/" + fileName);
        }
        boolean topLevelClass =
                fileName.endsWith(".class")
                        && fileName.indexOf('$') < 0
                        && fileName.indexOf('-') < 0;
        return fileName.endsWith(".sql") || topLevelClass;
    }

    private static String checked(String origin, int line, String entry) {
        if (!ENTRY.matcher(entry).matches() || STEP_ASIDE.matcher(entry).matches()) {
            throw Messages.noEntry(origin, line, entry);
        }
        return entry;
    }
}
