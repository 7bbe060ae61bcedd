package io.github.herogold.orm.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static Stream<String> names(List<KnownMigration> migrations) {
        return migrations.stream().map(migration -> migration.name().text());
    }

    @Test
    void pendingIsWhatIsNotRecordedInOrder() {
        assertThat(names(planner(List.of(C, A, B), applied(B, 1)).pending())).containsExactly(A, C);
    }

    @Test
    void aTargetEndsWhatIsPending() {
        Planner planner = planner(List.of(C, A, B));

        assertThat(names(planner.pendingUpTo(B))).containsExactly(A, B);
        assertThat(names(planner.pendingUpTo(C))).containsExactly(A, B, C);
    }

    @Test
    void upToATargetThatIsAppliedThereIsNothingToDo() {
        assertThat(planner(List.of(A, B), applied(B, 1)).pendingUpTo(B)).isEmpty();
    }

    @Test
    void anUnknownTargetIsRefusedWithTheNamesThatAreKnown() {
        assertThatThrownBy(() -> planner(List.of(C, B)).pendingUpTo("20260102_d"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("20260102_d", B + ", " + C, "nothing was run");
        assertThatThrownBy(() -> planner(List.of()).pendingUpTo(A))
                .hasMessageContaining("Known are: none");
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
    void theNextBatchFollowsTheHighest() {
        assertThat(planner(List.of()).nextBatch()).isEqualTo(1);
        assertThat(planner(List.of(), applied(A, 7), applied(B, 3)).nextBatch()).isEqualTo(8);
    }

    @Test
    void undoingTakesTheLastBatchesInTheReverseOrderOfApplying() {
        Planner planner = planner(List.of(A, B, C), applied(B, 1), applied(C, 4), applied(A, 4));

        assertThat(planner.undoing(Rollback.batches(1)))
                .extracting(undo -> undo.entry().name())
                .containsExactly(A, C);
        assertThat(planner.undoing(Rollback.batches(2)))
                .extracting(u -> u.entry().name())
                .containsExactly(A, C, B);
        assertThat(planner.undoing(Rollback.everything())).hasSize(3);
    }

    @Test
    void whatIsGoneIsUndoneWithoutAFile() {
        assertThat(planner(List.of(B), applied(A, 1), applied(B, 1)).undoing(Rollback.batches(1)))
                .extracting(undo -> undo.entry().name() + " " + undo.migration().isPresent())
                .containsExactly(B + " true", A + " false");
    }

    @Test
    void lostIsWhatIsGoneAndOlderThanSomethingKnown() {
        Planner planner = planner(List.of(B), applied(A, 1), applied(B, 1), applied(C, 2));

        assertThat(planner.missing()).extracting(HistoryRow::name).containsExactly(A, C);
        assertThat(planner.lost()).extracting(HistoryRow::name).containsExactly(A);
    }

    @Test
    void whereNothingIsKnownEverythingIsLost() {
        assertThat(planner(List.of(), applied(A, 1), applied(B, 1)).lost()).hasSize(2);
    }

    @Test
    void aRecordWithoutAProperNameIsLostAndNotNewer() {
        assertThat(planner(List.of(B), applied("zzz", 1)).lost()).hasSize(1);
    }

    @Test
    void statusListsTheRecordedInTheOrderOfApplyingAndThenThePending() {
        MigrationStatus status = planner(List.of(C, B), applied(B, 1), applied(A, 2)).status();

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
