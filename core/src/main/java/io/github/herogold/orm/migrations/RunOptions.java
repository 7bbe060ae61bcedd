package io.github.herogold.orm.migrations;

import java.util.Optional;

/**
 * How pending migrations are run.
 *
 * @param target the last migration to apply; empty for all that are pending
 * @param batching what makes a batch
 * @param transactions what makes a transaction
 * @param order whether a migration may be applied after one that comes behind it
 * @param changes what is done about applied migrations whose files have changed since
 */
public record RunOptions(
        Optional<String> target,
        Batching batching,
        Transactions transactions,
        Order order,
        Changes changes) {

    /** What is undone together by a rollback of one batch. */
    public enum Batching {
        /** Everything that one run applies. */
        ONE_PER_RUN,
        /** Each migration alone. */
        ONE_PER_MIGRATION
    }

    /** What commits together. */
    public enum Transactions {
        /** Each migration with its record. */
        ONE_PER_MIGRATION,
        /** Everything that one run applies: all or nothing, where DDL is transactional. */
        ONE_PER_RUN
    }

    /** What becomes of a migration that arrives late, from a branch that was merged. */
    public enum Order {
        /** It is applied, and marked in the status. */
        ANY,
        /** It is an error, and nothing is run. */
        STRICT
    }

    /** What becomes of an applied migration whose file has changed. */
    public enum Changes {
        /** It is an error, and nothing is run. */
        REFUSE,
        /** Its new checksum is recorded; nothing of it is run. */
        ACCEPT
    }

    /**
     * Everything that is pending, as one batch.
     *
     * @return the usual options
     */
    public static RunOptions everything() {
        return new RunOptions(
                Optional.empty(),
                Batching.ONE_PER_RUN,
                Transactions.ONE_PER_MIGRATION,
                Order.ANY,
                Changes.REFUSE);
    }

    /**
     * These options, stopping after a migration.
     *
     * @param name the name of the last migration to apply
     * @return other options
     */
    public RunOptions upTo(String name) {
        return new RunOptions(Optional.of(name), batching, transactions, order, changes);
    }

    /**
     * These options, each migration being a batch of its own.
     *
     * @return other options
     */
    public RunOptions stepwise() {
        return new RunOptions(target, Batching.ONE_PER_MIGRATION, transactions, order, changes);
    }

    /**
     * These options, with one transaction for the whole run.
     *
     * @return other options
     */
    public RunOptions inOneTransaction() {
        return new RunOptions(target, batching, Transactions.ONE_PER_RUN, order, changes);
    }

    /**
     * These options, refusing migrations that come before one that is applied.
     *
     * @return other options
     */
    public RunOptions inOrder() {
        return new RunOptions(target, batching, transactions, Order.STRICT, changes);
    }

    /**
     * These options, recording the new checksums of applied migrations whose files have changed.
     *
     * @return other options
     */
    public RunOptions acceptingChanges() {
        return new RunOptions(target, batching, transactions, order, Changes.ACCEPT);
    }
}
