package io.github.herogold.orm.engine.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of sentences about as many things as there happen to be. */
public final class Phrases {
    /** How many of a great many things are named. */
    private static final int NAMED = 10;

    private static final int LAST = 3;

    private Phrases() {}

    /** A number and what there is so many of. */
    public static String counted(int number, String one) {
        return number == 1 ? "1 " + one : number + " " + one + "s";
    }

    /** All of them, or the first few and how many more there are. */
    public static String first(List<?> things) {
        String first = joined(things.subList(0, Math.min(NAMED, things.size())));
        int rest = things.size() - NAMED;
        return rest > 0 ? first + " and " + rest + " more" : first;
    }

    /** All of them, or how many there are and the last few. */
    public static String last(List<?> things) {
        int number = things.size();
        return number <= NAMED
                ? joined(things)
                : number + ", the last of them " + joined(things.subList(number - LAST, number));
    }

    /** The question whether another migration was meant, in front of which is a sentence. */
    public static String didYouMean(String wrong, Collection<String> names) {
        return Spelling.nearestMigration(wrong, names)
                .map(" Did you mean %s?"::formatted)
                .orElse("");
    }

    /** Why a class cannot be loaded that was made for a newer Java, and what to do. */
    public static String newerJava(UnsupportedClassVersionError cause) {
        return "%s; Java %s runs here. Run it by a newer Java, or use a release of it for this one."
                .formatted(cause.getMessage(), Runtime.version().feature());
    }

    /** That a new file of migrations would replace one. */
    public static String fileExists(String file) {
        return file + " exists already and was left as it is. Choose another name.";
    }

    /** That a new file of migrations cannot be written. */
    public static String unwritable(Path place, IOException cause) {
        return ("No migration can be written to %s (%s). Check that it is a directory and that you"
                        + " may write to it.")
                .formatted(place, cause.getClass().getSimpleName());
    }

    /** That a record says something that a later release must have written. */
    public static String unknownState(String migration, @Nullable String state) {
        return ("The record of %s has the state \"%s\", which this release does not know. Use the"
                        + " release that wrote it, or mend the record.")
                .formatted(migration, state);
    }

    private static String joined(List<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
