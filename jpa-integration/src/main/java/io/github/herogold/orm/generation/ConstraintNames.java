package io.github.herogold.orm.generation;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Names for constraints that have none, or one that Hibernate has made up: with the table in them,
 * since most databases want them unique in a schema.
 */
final class ConstraintNames {
    /** What PostgreSQL keeps (its manual, 4.1.1); the others keep as much or more. */
    private static final int LONGEST = 63;

    private final Set<String> taken = new HashSet<>();

    /** Takes a name that is there. */
    void take(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** A new name, such as {@code uk_books_isbn}. */
    String name(String kind, String table, List<String> columns) {
        String words =
                (kind + "_" + table + "_" + String.join("_", columns))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9_]+", "_")
                        .replaceAll("_+$", "");
        String name = fitting(words);
        for (int number = 2; !taken.add(name); number++) {
            name = fitting(words + "_" + number);
        }
        return name;
    }

    private static String fitting(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        String ending = "_%08x".formatted(sum.getValue());
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
