package io.github.herogold.orm.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.source.FileFacts;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.text.Checksum;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.HistoryMismatchException;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.MigrationStatus;
import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.migrations.RunOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";
    private static final String C = "20260102_02_c";

    private static KnownMigration known(String name) {
        return new KnownMigration(
                MigrationName.parse(name).orElseThrow(),
                name + ".sql",
                () -> FileFacts.OF_CLASS,
                dialect -> {
                    throw new AssertionError("planning loads nothing");
                });
    }

    private static Planner planner(List<String> known, HistoryRow... recorded) {
        return new Planner(known.stream().map(PlannerTest::known).toList(), List.of(recorded));
    }

    private static HistoryRow applied(String name, int batch) {
        return new HistoryRow(
                0,
                name,
                batch,
                Instant.EPOCH,
                MigrationRecord.State.APPLIED,
                Optional.empty(),
                true);
    }

    private static HistoryRow interrupted(String name, MigrationRecord.State state) {
        return new HistoryRow(1, name, 1, Instant.EPOCH, state, Optional.empty(), true, List.of());
    }

    private static Plan up(Planner planner, RunOptions options) {
        return planner.plan(new Request.Up(options));
    }

    private static List<String> applied(Planner planner, RunOptions options) {
        return up(planner, options).steps().stream().map(Step::name).toList();
    }

    private static List<String> upTo(String target, Planner planner) {
        return applied(planner, RunOptions.everything().upTo(target));
    }

    private static List<String> undone(Planner planner, Rollback choice) {
        return planner.plan(new Request.Down(choice)).steps().stream().map(Step::name).toList();
    }

    private static Findings findings(Planner planner) {
        return planner.plan(Request.everything()).findings();
    }

    @Test
    void whatIsNotRecordedIsAppliedInOrder() {
        assertThat(applied(planner(List.of(C, A, B), applied(B, 1)), RunOptions.everything()))
                .containsExactly(A, C);
    }

    @Test
    void aTargetEndsWhatIsApplied() {
        Planner planner = planner(List.of(C, A, B));

        assertThat(upTo(B, planner)).containsExactly(A, B);
        assertThat(upTo(C, planner)).containsExactly(A, B, C);
    }

    @Test
    void upToATargetThatIsAppliedThereIsNothingToDo() {
        assertThat(upTo(B, planner(List.of(A, B), applied(B, 1)))).isEmpty();
    }

    @Test
    void anUnknownTargetIsRefusedWithTheNamesThatAreKnown() {
        assertThatThrownBy(() -> upTo("20260102_d", planner(List.of(C, B))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("20260102_d", B + ", " + C, "nothing was run");
        assertThatThrownBy(() -> upTo(A, planner(List.of())))
                .hasMessageContaining("Known are: none");
    }

    @Test
    void aTargetThatIsMisspeltIsAnsweredWithTheNearest() {
        List<String> names = List.of("20260101_create_users", "20260102_create_posts");

        assertThatThrownBy(() -> upTo("create_user", planner(names)))
                .hasMessageContaining("nothing was run. Did you mean 20260101_create_users?");
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefusedWithTheirOrigins() {
        assertThatThrownBy(() -> planner(List.of(A, "20260101_A", B)))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll("case only", A + ".sql and 20260101_A.sql", "Rename one");
    }

    @Test
    void twoMigrationsOfOneNameAreRefusedWithTheirOrigins() {
        KnownMigration sql = known(A);
        KnownMigration java =
                new KnownMigration(sql.name(), A + ".java", sql.reading(), sql.loader());

        assertThatThrownBy(() -> new Planner(List.of(sql, known(B), java), List.of()))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContainingAll(A + ".sql", A + ".java", "Rename");
    }

    @Test
    void theBatchFollowsTheHighest() {
        assertThat(up(planner(List.of(A)), RunOptions.everything()).steps())
                .extracting(step -> ((Step.Apply) step).batch())
                .containsExactly(1);
        assertThat(
                        up(
                                        planner(List.of(A, B, C), applied(A, 7)),
                                        RunOptions.everything().stepwise())
                                .steps())
                .extracting(step -> ((Step.Apply) step).batch())
                .containsExactly(8, 9);
    }

    @Test
    void whatWasInterruptedIsResumedInItsBatch() {
        Plan plan =
                up(
                        planner(List.of(A, B), interrupted(A, MigrationRecord.State.APPLYING)),
                        RunOptions.everything());

        assertThat(plan.steps())
                .extracting(step -> step.getClass().getSimpleName() + " " + step.name())
                .containsExactly("Resume " + A, "Apply " + B);
        assertThat(plan.steps()).extracting(s -> ((Step.Upward) s).batch()).containsExactly(1, 2);
    }

    @Test
    void whatIsHalfUndoneIsUndoneToItsEndAndThenApplied() {
        Plan plan =
                up(
                        planner(
                                List.of(A, B),
                                applied(A, 1),
                                interrupted(B, MigrationRecord.State.UNDOING)),
                        RunOptions.everything());

        assertThat(plan.steps())
                .extracting(step -> step.getClass().getSimpleName() + " " + step.name())
                .containsExactly("Undo " + B, "Apply " + B);
        assertThat(Agreement.refusal(plan)).isEmpty();
    }

    @Test
    void whatWasInterruptedOnItsWayUpIsNotUndone() {
        Planner planner = planner(List.of(A), interrupted(A, MigrationRecord.State.APPLYING));

        assertThat(Agreement.refusal(planner.plan(new Request.Down(Rollback.batches(1)))))
                .get()
                .isInstanceOf(HistoryMismatchException.class);
    }

    @Test
    void changedFilesAreAcceptedOnRequestAndRefusedElsewhere() {
        KnownMigration now =
                new KnownMigration(
                        known(A).name(), A, () -> FileFacts.ofSql("now"), known(A).loader());
        HistoryRow before =
                new HistoryRow(
                        1,
                        A,
                        1,
                        Instant.EPOCH,
                        MigrationRecord.State.APPLIED,
                        Optional.of(Checksum.of("before").text()),
                        true);
        Planner planner = new Planner(List.of(now), List.of(before));

        Plan refused = up(planner, RunOptions.everything());
        assertThat(refused.steps()).isEmpty();
        assertThat(Agreement.refusal(refused)).get().isInstanceOf(HistoryMismatchException.class);
        Plan accepted = up(planner, RunOptions.everything().acceptingChanges());
        assertThat(accepted.steps()).singleElement().isInstanceOf(Step.AcceptChange.class);
        assertThat(Agreement.refusal(accepted)).isEmpty();
    }

    @Test
    void whatComesTooLateIsRefusedWhereOrderIsStrict() {
        Planner planner = planner(List.of(A, B), applied(B, 1));

        assertThat(Agreement.refusal(up(planner, RunOptions.everything()))).isEmpty();
        assertThat(Agreement.refusal(up(planner, RunOptions.everything().inOrder()))).isPresent();
    }

    @Test
    void oneThatIsSettledByHandHasABatchOfItsOwn() {
        Plan plan = planner(List.of(A, B, C), applied(A, 3)).plan(new Request.Settle(C));

        assertThat(plan.steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Baseline.class,
                        step -> {
                            assertThat(step.name()).isEqualTo(C);
                            assertThat(step.batch()).isEqualTo(4);
                        });
        assertThat(Agreement.refusal(plan)).isEmpty();
    }

    @Test
    void oneThatHasARecordIsNotSettledByHand() {
        Planner planner = planner(List.of(A), applied(A, 1));

        assertThatThrownBy(() -> planner.plan(new Request.Settle(A)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(A, "is not pending");
    }

    @Test
    void aBaselineRecordsWhatIsThereAndIsRefusedWhereSomethingIsApplied() {
        Plan plan = planner(List.of(A, B, C)).plan(new Request.Baseline(B));

        assertThat(plan.steps()).extracting(Step::name).containsExactly(A, B);
        assertThat(plan.steps()).hasOnlyElementsOfType(Step.Baseline.class);
        assertThat(
                        Agreement.refusal(
                                planner(List.of(A, B), applied(A, 1))
                                        .plan(new Request.Baseline(B))))
                .get()
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void undoingTakesTheLastBatchesInTheReverseOrderOfApplying() {
        Planner planner = planner(List.of(A, B, C), applied(B, 1), applied(C, 4), applied(A, 4));

        assertThat(undone(planner, Rollback.batches(1))).containsExactly(A, C);
        assertThat(undone(planner, Rollback.batches(2))).containsExactly(A, C, B);
        assertThat(undone(planner, Rollback.everything())).hasSize(3);
        assertThat(undone(planner, Rollback.migrations(1))).containsExactly(A);
        assertThat(undone(planner, Rollback.to(C))).containsExactly(A);
        assertThatThrownBy(() -> undone(planner, Rollback.to("20260101_z")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void whatIsGoneIsUndoneWithoutAFile() {
        Planner planner = planner(List.of(B), applied(A, 1), applied(B, 1));

        assertThat(planner.plan(new Request.Down(Rollback.batches(1))).steps())
                .extracting(step -> step.name() + " " + step.source().isPresent())
                .containsExactly(B + " true", A + " false");
    }

    @Test
    void lostIsWhatIsGoneAndOlderThanSomethingKnown() {
        Planner planner = planner(List.of(B), applied(A, 1), applied(B, 1), applied(C, 2));

        assertThat(findings(planner).newer()).extracting(HistoryRow::name).containsExactly(C);
        assertThat(findings(planner).lost()).extracting(HistoryRow::name).containsExactly(A);
    }

    @Test
    void whereNothingIsKnownEverythingIsLost() {
        assertThat(findings(planner(List.of(), applied(A, 1), applied(B, 1))).lost()).hasSize(2);
    }

    @Test
    void aRecordWithoutAProperNameIsLostAndNotNewer() {
        assertThat(findings(planner(List.of(B), applied("zzz", 1))).lost()).hasSize(1);
    }

    @Test
    void statusListsTheRecordedInTheOrderOfApplyingAndThenThePending() {
        MigrationStatus status =
                planner(List.of(C, B), applied(B, 1), applied(A, 2))
                        .plan(Request.everything())
                        .status();

        assertThat(status.applied()).containsExactly(B, A);
        assertThat(status.missing()).containsExactly(A);
        assertThat(status.pending()).containsExactly(C);
        assertThat(status.entries())
                .extracting(MigrationStatus.Entry::state)
                .containsExactly(
                        MigrationStatus.State.APPLIED,
                        MigrationStatus.State.MISSING,
                        MigrationStatus.State.PENDING);
    }
}
