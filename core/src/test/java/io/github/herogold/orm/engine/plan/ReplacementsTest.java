package io.github.herogold.orm.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.source.FileFacts;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.migrations.Direction;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.migrations.RunOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplacementsTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";
    private static final String S = "20260102_02_s";
    private static final String C = "20260103_c";
    private static final String T = "20260103_02_t";

    private final List<KnownMigration> files = new ArrayList<>();
    private final List<HistoryRow> rows = new ArrayList<>();

    private ReplacementsTest file(String name, String... replaces) {
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

    private ReplacementsTest row(String name, int batch, String... replaces) {
        return row(name, batch, MigrationRecord.State.APPLIED, replaces);
    }

    private ReplacementsTest row(
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

    private Plan plan(Request request) {
        return new Planner(files, rows).plan(request);
    }

    private Plan plan() {
        return plan(Request.everything());
    }

    private Plan upTo(String target) {
        return plan(new Request.Up(RunOptions.everything().upTo(target)));
    }

    private static List<String> run(Plan plan) {
        return plan.runs(Direction.UP).stream().map(Step::name).toList();
    }

    private List<String> pending() {
        return run(plan());
    }

    private List<Step.Bookkeeping> adopted() {
        return plan().bookkeeping();
    }

    private List<String> applied() {
        return plan().status().applied();
    }

    private Stream<String> undone(Rollback rollback) {
        return plan(new Request.Down(rollback)).runs(Direction.DOWN).stream()
                .map(Step.Undo.class::cast)
                .map(undo -> undo.name() + undo.companions());
    }

    @Test
    void aNewDatabaseRunsItInsteadOfTheOthers() {
        file(A).file(B).file(S, A, B).file(C);

        assertThat(pending()).containsExactly(S, C);
        assertThat(adopted()).isEmpty();
        assertThat(plan().status().pending()).containsExactly(S, C);
    }

    @Test
    void theOthersAreNoTargetThen() {
        file(A).file(B).file(S, A, B);

        assertThatThrownBy(() -> upTo(B))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll(B, "another migration stands for it");
        assertThat(run(upTo(S))).hasSize(1);
    }

    @Test
    void whereAllOthersAreAppliedItIsTakenAsAppliedInTheBatchOfTheLast() {
        file(A).file(B).file(S, A, B).file(C).row(A, 1).row(B, 2).row(C, 3);

        assertThat(pending()).isEmpty();
        assertThat(adopted())
                .extracting(step -> ((Step.Adopt) step).row())
                .extracting(row -> row.name() + row.batch() + row.replaces())
                .containsExactly(S + 2 + "[" + A + ", " + B + "]");
        assertThat(applied()).containsExactly(S, C);
        assertThat(plan().status().missing()).isEmpty();
        assertThat(run(upTo(B))).isEmpty();
    }

    @Test
    void theirFilesMayBeGoneThen() {
        file(S, A, B).file(C).row(A, 1).row(B, 1);

        assertThat(pending()).containsExactly(C);
        assertThat(adopted()).hasSize(1);
        assertThat(plan().status().missing()).isEmpty();
        assertThat(plan().findings().lost()).isEmpty();
        assertThat(plan().findings().late()).isEmpty();
    }

    @Test
    void whereOnlySomeAreAppliedTheRestIsRunFirst() {
        file(A).file(B).file(S, A, B).row(A, 1);

        assertThat(pending()).containsExactly(B);
        assertThat(plan().findings().waiting()).isNotEmpty();
        assertThat(plan().findings().torn()).isEmpty();
        assertThat(applied()).containsExactly(A);
    }

    @Test
    void upToItThatIsEverythingThatItStandsFor() {
        file(A).file(B).file(S, A, B).file(C).row(A, 1);

        assertThat(run(upTo(S))).containsExactly(B);
    }

    @Test
    void whatIsAppliedOfThemNeedsNoFileEvenThen() {
        file(B).file(S, A, B).row(A, 1);

        assertThat(pending()).containsExactly(B);
        assertThat(plan().status().missing()).isEmpty();
    }

    @Test
    void anInterruptedOneIsGoneOnWithFirst() {
        file(A).file(B).file(S, A, B).row(A, 1).row(B, 1, MigrationRecord.State.APPLYING);

        assertThat(pending()).containsExactly(B);
        assertThat(adopted()).isEmpty();
    }

    @Test
    void whereTheRestIsGoneItIsNamed() {
        file(S, A, B).file(C).row(A, 1);

        assertThat(plan().findings().torn()).isEqualTo(Map.of(S, Set.of(B)));
        assertThat(plan().status().pending()).contains(S);
    }

    @Test
    void onceItIsRecordedTheOthersAreDormant() {
        file(A).file(B).file(S, A, B).row(S, 1, A, B).row(A, 1).row(B, 1);

        assertThat(pending()).isEmpty();
        assertThat(applied()).containsExactly(S);
        assertThat(adopted()).isEmpty();
        assertThat(plan().findings().late()).isEmpty();
        assertThat(undone(Rollback.everything())).containsExactly(S + "[" + A + ", " + B + "]");
    }

    @Test
    void itIsUndoneInThePlaceOfTheLastOfTheOthers() {
        file(S, A, B).file(C).row(A, 1).row(B, 1).row(C, 2).row(S, 1, A, B);

        assertThat(undone(Rollback.batches(1))).containsExactly(C + "[]");
        assertThat(undone(Rollback.everything()))
                .containsExactly(C + "[]", S + "[" + A + ", " + B + "]");
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
        assertThat(plan().status().missing()).isEmpty();
        assertThat(undone(Rollback.everything()))
                .containsExactly(C + "[]", B + "[" + S + "]", A + "[" + S + "]");
    }

    @Test
    void oneWhoseFileIsGoneIsLostLikeEveryOther() {
        file(C).row(S, 1, A, B).row(A, 1).row(B, 1);

        assertThat(plan().findings().lost()).extracting(HistoryRow::name).containsExactly(S);
    }

    @Test
    void oneOfOnesStandsForWhatThoseStandFor() {
        file(S, A, B).file(T, A, B, C).file(C);
        assertThat(pending()).containsExactly(T);

        row(A, 1).row(B, 1).row(S, 1, A, B).row(C, 2);
        assertThat(pending()).isEmpty();
        assertThat(applied()).containsExactly(T);
        assertThat(plan().status().missing()).isEmpty();
        assertThat(undone(Rollback.everything()))
                .containsExactly(T + "[" + A + ", " + B + ", " + C + ", " + S + "]");
    }

    @Test
    void theSmallerOneIsAdoptedWhileTheBiggerOneWaits() {
        file(S, A, B).file(T, A, B, C).file(C).row(A, 1).row(B, 1);

        assertThat(pending()).containsExactly(C);
        assertThat(adopted()).extracting(Step::name).containsExactly(S);
        assertThat(plan().findings().waiting()).isNotEmpty();
    }
}
