package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationException;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.RunOptions;
import java.util.List;
import java.util.Optional;

/** Refuses a plan that would not do what its user thinks it does. Pure. */
public final class Agreement {
    private Agreement() {}

    /**
     * Makes sure that a plan can be carried out.
     *
     * @throws HistoryMismatchException if what exists and what is recorded do not agree on it
     * @throws InvalidRequestException if it is not for such a history
     */
    public static void require(Plan plan) {
        refusal(plan)
                .ifPresent(
                        e -> {
                            throw e;
                        });
    }

    /** Why a plan is refused; empty where it is not. */
    public static Optional<MigrationException> refusal(Plan plan) {
        Findings findings = plan.findings();
        if (plan.request() instanceof Request.Up up) {
            return finishing(plan).or(() -> upward(findings, up.options()));
        }
        if (plan.request() instanceof Request.Down) {
            return downward(plan.undone());
        }
        if (plan.request() instanceof Request.Settle) {
            return Optional.empty();
        }
        return findings.applied() == 0
                ? Optional.empty()
                : Optional.of(Messages.notEmpty(findings.applied()));
    }

    // Whoever may write the history would else have their SQL executed by whoever migrates next.
    private static Optional<MigrationException> finishing(Plan plan) {
        return plan.undone().stream()
                .filter(Step.Undo::isByRecord)
                .findFirst()
                .<MigrationException>map(
                        step ->
                                Messages.halfUndoneWithoutFile(
                                        step.row(), plan.countBackTo(step.name())))
                .or(() -> downward(plan.undone()));
    }

    private static Optional<MigrationException> upward(Findings findings, RunOptions options) {
        if (!findings.torn().isEmpty()) {
            return findings.torn().entrySet().stream()
                    .findFirst()
                    .map(torn -> Messages.torn(torn.getKey(), torn.getValue()));
        }
        if (!findings.lost().isEmpty()) {
            return Optional.of(Messages.missing(findings.lost()));
        }
        if (!findings.changed().isEmpty() && options.changes() == RunOptions.Changes.REFUSE) {
            return Optional.of(Messages.changed(findings.changed()));
        }
        if (!findings.late().isEmpty() && options.order() == RunOptions.Order.STRICT) {
            return Optional.of(Messages.late(findings.late()));
        }
        return Optional.empty();
    }

    private static Optional<MigrationException> downward(List<Step.Undo> undone) {
        List<HistoryRow> lost =
                undone.stream()
                        .filter(step -> step.source().isEmpty() && !step.isByRecord())
                        .map(Step.Undo::row)
                        .toList();
        if (!lost.isEmpty()) {
            return Optional.of(Messages.missing(lost));
        }
        return undone.stream()
                .map(Step.Undo::row)
                .filter(row -> row.state() == MigrationRecord.State.APPLYING)
                .findFirst()
                .map(Messages::halfApplied);
    }
}
