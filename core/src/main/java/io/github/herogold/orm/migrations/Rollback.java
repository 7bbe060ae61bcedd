package io.github.herogold.orm.migrations;

import java.util.List;

/** Which of the applied migrations are undone, the last applied first. Immutable. */
public abstract sealed class Rollback {

    private Rollback() {}

    /**
     * The last batches.
     *
     * @param count how many, at least 1
     * @return the choice
     * @throws InvalidRequestException if the number is less than 1
     */
    public static Rollback batches(int count) {
        return new LastBatches(positive(count));
    }

    /**
     * The last migrations, whichever batches they are of.
     *
     * @param count how many, at least 1
     * @return the choice
     * @throws InvalidRequestException if the number is less than 1
     */
    public static Rollback migrations(int count) {
        return new LastMigrations(positive(count));
    }

    /**
     * Everything that was applied after a migration, which itself stays applied.
     *
     * @param name the name of an applied migration
     * @return the choice
     */
    public static Rollback to(String name) {
        return new AfterMigration(name);
    }

    /**
     * Everything.
     *
     * @return the choice
     */
    public static Rollback everything() {
        return new LastMigrations(Integer.MAX_VALUE);
    }

    /** Chooses from the records, the last applied first. */
    abstract List<HistoryRow> from(List<HistoryRow> newestFirst);

    private static int positive(int count) {
        if (count < 1) {
            throw RequestMessages.notPositive(count);
        }
        return count;
    }

    private static final class LastBatches extends Rollback {
        private final int count;

        LastBatches(int count) {
            this.count = count;
        }

        @Override
        List<HistoryRow> from(List<HistoryRow> newestFirst) {
            List<Integer> last =
                    newestFirst.stream()
                            .map(HistoryRow::batch)
                            .distinct()
                            .sorted((one, other) -> Integer.compare(other, one))
                            .limit(count)
                            .toList();
            return newestFirst.stream().filter(row -> last.contains(row.batch())).toList();
        }
    }

    private static final class LastMigrations extends Rollback {
        private final int count;

        LastMigrations(int count) {
            this.count = count;
        }

        @Override
        List<HistoryRow> from(List<HistoryRow> newestFirst) {
            return newestFirst.stream().limit(count).toList();
        }
    }

    private static final class AfterMigration extends Rollback {
        private final String name;

        AfterMigration(String name) {
            this.name = name;
        }

        @Override
        List<HistoryRow> from(List<HistoryRow> newestFirst) {
            if (newestFirst.stream().noneMatch(row -> row.name().equals(name))) {
                throw RequestMessages.notApplied(name);
            }
            return newestFirst.stream().takeWhile(row -> !row.name().equals(name)).toList();
        }
    }
}
