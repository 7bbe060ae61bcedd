package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.RunOptions;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a request comes to, by one look at what exists and what is recorded. Immutable.
 *
 * <p>Every operation reads this one value: a run does its steps, a dry run writes them down, and
 * where there are none, there is nothing to do.
 *
 * @param request what was asked for
 * @param steps what is to be done, in order
 * @param findings where what exists and what is recorded do not agree
 * @param status where each migration stands
 */
public record Plan(Request request, List<Step> steps, Findings findings, MigrationStatus status) {

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What commits together when it is carried out. */
    public RunOptions.Transactions transactions() {
        return request instanceof Request.Up up
                ? up.options().transactions()
                : RunOptions.Transactions.ONE_PER_MIGRATION;
    }

    /** The steps that run one direction of a migration. */
    public List<Step.Run> runs(Direction direction) {
        return of(Step.Run.class).filter(step -> step.direction() == direction).toList();
    }

    /** The steps that undo a migration. */
    public List<Step.Undo> undone() {
        return of(Step.Undo.class).toList();
    }

    /** How many migrations are to be undone until one is reached, that one included. */
    int countBackTo(String name) {
        List<String> recorded =
                status.entries().stream()
                        .filter(entry -> entry.batch().isPresent())
                        .map(MigrationStatus.Entry::name)
                        .toList();
        return recorded.size() - recorded.indexOf(name);
    }

    /** The steps that write to the history and run nothing. */
    public List<Step.Bookkeeping> bookkeeping() {
        return of(Step.Bookkeeping.class).toList();
    }

    private <T extends Step> Stream<T> of(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }
}
