package io.github.herogold.orm.migrations;

/** Which of the applied migrations are undone, the last applied first. Immutable. */
public sealed interface Rollback {

    /**
     * The last batches.
     *
     * @param count how many, at least 1
     */
    record Batches(int count) implements Rollback {

        /**
         * Makes the choice.
         *
         * @param count how many
         * @throws InvalidRequestException if the number is less than 1
         */
        public Batches {
            requirePositive(count);
        }
    }

    /**
     * The last migrations, whichever batches they are of.
     *
     * @param count how many, at least 1
     */
    record Migrations(int count) implements Rollback {

        /**
         * Makes the choice.
         *
         * @param count how many
         * @throws InvalidRequestException if the number is less than 1
         */
        public Migrations {
            requirePositive(count);
        }
    }

    /**
     * Everything that was applied after a migration, which itself stays applied.
     *
     * @param name the name of an applied migration
     */
    record After(String name) implements Rollback {}

    /**
     * The last batches.
     *
     * @param count how many, at least 1
     * @return the choice
     * @throws InvalidRequestException if the number is less than 1
     */
    static Rollback batches(int count) {
        return new Batches(count);
    }

    /**
     * The last migrations, whichever batches they are of.
     *
     * @param count how many, at least 1
     * @return the choice
     * @throws InvalidRequestException if the number is less than 1
     */
    static Rollback migrations(int count) {
        return new Migrations(count);
    }

    /**
     * Everything that was applied after a migration, which itself stays applied.
     *
     * @param name the name of an applied migration
     * @return the choice
     */
    static Rollback to(String name) {
        return new After(name);
    }

    /**
     * Everything.
     *
     * @return the choice
     */
    static Rollback everything() {
        return new Migrations(Integer.MAX_VALUE);
    }

    private static void requirePositive(int count) {
        if (count < 1) {
            throw Messages.notPositive(count);
        }
    }
}
