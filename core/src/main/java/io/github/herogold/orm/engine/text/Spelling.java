package io.github.herogold.orm.engine.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody most likely meant who wrote a name that there is not. */
public final class Spelling {
    private static final Pattern DATE = Pattern.compile("^\\d+(_\\d\\d)?_");
    private static final Pattern SUFFIX = Pattern.compile("\\.(sql|java)$");

    private Spelling() {}

    /**
     * The name of a migration that was most likely meant, be it by its description alone, with
     * another date, or as a file.
     *
     * @param wrong what was written
     * @param names the names that there are
     * @return the nearest of them; empty if none is near
     */
    public static Optional<String> nearestMigration(String wrong, Collection<String> names) {
        String name = SUFFIX.matcher(wrong).replaceFirst("");
        return names.stream()
                .filter(known -> isNear(description(name), description(known)))
                .min(
                        Comparator.comparingInt(
                                        (String known) ->
                                                mistakes(description(name), description(known)))
                                .thenComparingInt(known -> mistakes(name, known))
                                .thenComparing(Comparator.reverseOrder()));
    }

    private static String description(String name) {
        return DATE.matcher(name).replaceFirst("");
    }

    private static boolean isNear(String wrong, String known) {
        int mistakes = mistakes(wrong, known);
        return mistakes < known.length() && mistakes <= Math.max(1, known.length() / 4);
    }

    /**
     * How many letters have to be put in, left out or exchanged, or neighbours to change places, to
     * make one word the other (optimal string alignment).
     */
    public static int mistakes(String one, String other) {
        int[][] mistakes = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                mistakes[i][j] = i == 0 || j == 0 ? i + j : least(one, other, i, j, mistakes);
            }
        }
        return mistakes[one.length()][other.length()];
    }

    private static int least(String one, String other, int i, int j, int[][] mistakes) {
        int exchanged = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(
                        Math.min(mistakes[i][j - 1], mistakes[i - 1][j]) + 1,
                        mistakes[i - 1][j - 1] + exchanged);
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, mistakes[i - 2][j - 2] + 1) : least;
    }
}
