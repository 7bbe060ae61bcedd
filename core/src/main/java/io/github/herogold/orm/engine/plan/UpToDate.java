package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.engine.source.FileFacts;
import io.github.herogold.orm.engine.source.KnownMigration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells from names and checksums alone that a run would do nothing, which is the usual case and is
 * to cost next to nothing. Needs no database.
 *
 * <p>It knows nothing but that case: whatever else there is, a {@link Planner} looks into.
 */
public final class UpToDate {
    private UpToDate() {}

    /**
     * Whether everything that exists is applied as it is, and nothing else.
     *
     * @param known the migrations that exist
     * @param sums the names of all records and their checksums, each of an applied migration that
     *     stands for itself; an empty text where there is no checksum
     */
    public static boolean is(List<KnownMigration> known, Map<String, String> sums) {
        if (known.size() != sums.size()) {
            return false;
        }
        Map<String, String> left = new HashMap<>(sums);
        for (KnownMigration migration : known) {
            String sum = left.remove(migration.name().text());
            if (sum == null || !isOf(sum, migration.facts())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOf(String sum, FileFacts facts) {
        return facts.replaces().isEmpty()
                && facts.checksum().filter(now -> now.contradicts(sum)).isEmpty();
    }
}
