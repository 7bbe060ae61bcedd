package io.github.herogold.orm.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SquashesTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";
    private static final String S = "20260102_02_s";
    private static final String C = "20260103_c";
    private static final String T = "20260103_02_t";

    private final List<KnownMigration> files = new ArrayList<>();
    private final List<HistoryRow> rows = new ArrayList<>();

    private SquashesTest file(String name, String... replaces) {
        FileFacts facts = new FileFacts(Optional.empty(), true, List.of(replaces));
        files.add(
                new KnownMigration(
                        MigrationName.parse(name).orElseThrow(),
                        name + ".sql",
                        () -> facts,
                        dialect -> {
                            throw new AssertionError("planning loads nothing");
                        }));
        return this;
    }

    private SquashesTest row(String name, int batch, String... replaces) {
        return row(name, batch, MigrationRecord.State.APPLIED, replaces);
    }

    private SquashesTest row(
            String name, int batch, MigrationRecord.State state, String... replaces) {
        rows.add(
                new HistoryRow(
                        rows.size() + 1,
                        name,
                        batch,
                        Instant.ofEpochSecond(rows.size()),
                        state,
                        Optional.empty(),
                        true,
                        List.of(replaces)));
        return this;
    }

    private Planner planner() {
        return new Planner(files, rows);
    }

    private List<String> pending() {
        return planner().pending().stream().map(one -> one.name().text()).toList();
    }

    private List<String> applied() {
        return planner().status().applied();
    }

    private Stream<String> undone(Rollback rollback) {
        return planner().undoing(rollback).stream()
                .map(undo -> undo.entry().name() + undo.companions());
    }

    @Test
    void aNewDatabaseRunsItInsteadOfTheOthers() {
        file(A).file(B).file(S, A, B).file(C);

        assertThat(pending()).containsExactly(S, C);
        assertThat(planner().adoptions()).isEmpty();
        assertThat(planner().status().pending()).containsExactly(S, C);
    }

    @Test
    void theOthersAreNoTargetThen() {
        file(A).file(B).file(S, A, B);

        assertThatThrownBy(() -> planner().pendingUpTo(B))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(B, "another migration stands for it");
        assertThat(planner().pendingUpTo(S)).hasSize(1);
    }

    @Test
    void whereAllOthersAreAppliedItIsTakenAsAppliedInTheBatchOfTheLast() {
        file(A).file(B).file(S, A, B).file(C).row(A, 1).row(B, 2).row(C, 3);

        assertThat(pending()).isEmpty();
        assertThat(planner().adoptions())
                .extracting(row -> row.name() + row.batch() + row.replaces())
                .containsExactly(S + 2 + "[" + A + ", " + B + "]");
        assertThat(applied()).containsExactly(S, C);
        assertThat(planner().status().missing()).isEmpty();
        assertThat(planner().pendingUpTo(B)).isEmpty();
    }

    @Test
    void theirFilesMayBeGoneThen() {
        file(S, A, B).file(C).row(A, 1).row(B, 1);

        assertThat(pending()).containsExactly(C);
        assertThat(planner().adoptions()).hasSize(1);
        assertThat(planner().missing()).isEmpty();
        assertThat(planner().lost()).isEmpty();
        assertThat(planner().late()).isEmpty();
    }

    @Test
    void whereOnlySomeAreAppliedTheRestIsRunFirst() {
        file(A).file(B).file(S, A, B).row(A, 1);

        assertThat(pending()).containsExactly(B);
        assertThat(planner().isWaiting()).isTrue();
        assertThat(planner().torn()).isEmpty();
        assertThat(applied()).containsExactly(A);
    }

    @Test
    void upToItThatIsEverythingThatItStandsFor() {
        file(A).file(B).file(S, A, B).file(C).row(A, 1);

        assertThat(planner().pendingUpTo(S))
                .extracting(one -> one.name().text())
                .containsExactly(B);
    }

    @Test
    void whatIsAppliedOfThemNeedsNoFileEvenThen() {
        file(B).file(S, A, B).row(A, 1);

        assertThat(pending()).containsExactly(B);
        assertThat(planner().missing()).isEmpty();
    }

    @Test
    void anInterruptedOneIsGoneOnWithFirst() {
        file(A).file(B).file(S, A, B).row(A, 1).row(B, 1, MigrationRecord.State.APPLYING);

        assertThat(pending()).containsExactly(B);
        assertThat(planner().adoptions()).isEmpty();
    }

    @Test
    void whereTheRestIsGoneItIsNamed() {
        file(S, A, B).file(C).row(A, 1);

        assertThat(planner().torn()).isEqualTo(Map.of(S, Set.of(B)));
        assertThat(planner().status().pending()).contains(S);
    }

    @Test
    void onceItIsRecordedTheOthersAreDormant() {
        file(A).file(B).file(S, A, B).row(S, 1, A, B).row(A, 1).row(B, 1);

        assertThat(pending()).isEmpty();
        assertThat(applied()).containsExactly(S);
        assertThat(planner().adoptions()).isEmpty();
        assertThat(planner().late()).isEmpty();
        assertThat(undone(Rollback.everything())).containsExactly(S + "[" + A + ", " + B + "]");
    }

    @Test
    void itIsUndoneInThePlaceOfTheLastOfTheOthers() {
        file(S, A, B).file(C).row(A, 1).row(B, 1).row(C, 2).row(S, 1, A, B);

        assertThat(undone(Rollback.batches(1))).containsExactly(C + "[]");
        assertThat(undone(Rollback.everything()))
                .containsExactly(C + "[]", S + "[" + A + ", " + B + "]");
        assertThat(planner().nextBatch()).isEqualTo(3);
    }

    @Test
    void oneThatWasInterruptedIsGoneOnWith() {
        file(A).file(B).file(S, A, B).row(S, 1, MigrationRecord.State.APPLYING, A, B);

        assertThat(pending()).containsExactly(S);
    }

    @Test
    void anOlderReleaseGoesOnWithTheOthers() {
        file(A).file(B).file(C).row(S, 1, A, B).row(A, 1).row(B, 1).row(C, 1);

        assertThat(pending()).isEmpty();
        assertThat(applied()).containsExactly(A, B, C);
        assertThat(planner().missing()).isEmpty();
        assertThat(undone(Rollback.everything()))
                .containsExactly(C + "[]", B + "[" + S + "]", A + "[" + S + "]");
    }

    @Test
    void oneWhoseFileIsGoneIsLostLikeEveryOther() {
        file(C).row(S, 1, A, B).row(A, 1).row(B, 1);

        assertThat(planner().lost()).extracting(HistoryRow::name).containsExactly(S);
    }

    @Test
    void oneOfOnesStandsForWhatThoseStandFor() {
        file(S, A, B).file(T, A, B, C).file(C);
        assertThat(pending()).containsExactly(T);

        row(A, 1).row(B, 1).row(S, 1, A, B).row(C, 2);
        assertThat(pending()).isEmpty();
        assertThat(applied()).containsExactly(T);
        assertThat(planner().missing()).isEmpty();
        assertThat(undone(Rollback.everything()))
                .containsExactly(T + "[" + A + ", " + B + ", " + C + ", " + S + "]");
    }

    @Test
    void theSmallerOneIsAdoptedWhileTheBiggerOneWaits() {
        file(S, A, B).file(T, A, B, C).file(C).row(A, 1).row(B, 1);

        assertThat(pending()).containsExactly(C);
        assertThat(planner().adoptions()).extracting(HistoryRow::name).containsExactly(S);
        assertThat(planner().isWaiting()).isTrue();
    }
}
