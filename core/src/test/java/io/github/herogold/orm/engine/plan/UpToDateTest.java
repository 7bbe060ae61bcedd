package io.github.herogold.orm.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.engine.source.FileFacts;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.engine.text.Checksum;
import io.github.herogold.orm.engine.text.MigrationName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpToDateTest {
    private static final String A = "20260101_a";
    private static final String B = "20260102_b";

    private static KnownMigration known(String name, FileFacts facts) {
        return new KnownMigration(
                MigrationName.parse(name).orElseThrow(),
                name + ".sql",
                () -> facts,
                dialect -> {
                    throw new AssertionError("a look loads nothing");
                });
    }

    private static KnownMigration file(String name, String text) {
        return known(name, FileFacts.ofSql(text));
    }

    private static String sum(String text) {
        return Checksum.of(text).text();
    }

    @Test
    void itIsShutWhereEverythingIsAppliedAsItIs() {
        assertThat(
                        UpToDate.is(
                                List.of(file(B, "b"), file(A, "a")),
                                Map.of(A, sum("a"), B, sum("b"))))
                .isTrue();
        assertThat(UpToDate.is(List.of(), Map.of())).isTrue();
    }

    @Test
    void somethingPendingOpensIt() {
        assertThat(UpToDate.is(List.of(file(A, "a"), file(B, "b")), Map.of(A, sum("a")))).isFalse();
    }

    @Test
    void soDoesARecordWithoutAFile() {
        assertThat(UpToDate.is(List.of(file(A, "a")), Map.of(A, sum("a"), B, sum("b")))).isFalse();
        assertThat(UpToDate.is(List.of(file(A, "a")), Map.of(B, sum("a")))).isFalse();
    }

    @Test
    void soDoesAFileThatHasChanged() {
        assertThat(UpToDate.is(List.of(file(A, "another")), Map.of(A, sum("a")))).isFalse();
    }

    @Test
    void aSumThatCannotBeComparedSaysNothing() {
        assertThat(UpToDate.is(List.of(file(A, "a")), Map.of(A, ""))).isTrue();
        assertThat(UpToDate.is(List.of(file(A, "a")), Map.of(A, "0:12345"))).isTrue();
        assertThat(UpToDate.is(List.of(known(A, FileFacts.OF_CLASS)), Map.of(A, sum("a"))))
                .isTrue();
    }

    @Test
    void twoOfOneNameOpenIt() {
        assertThat(
                        UpToDate.is(
                                List.of(file(A, "a"), file(A, "a")),
                                Map.of(A, sum("a"), B, sum("b"))))
                .isFalse();
    }

    @Test
    void soDoesOneThatStandsForOthers() {
        FileFacts facts = new FileFacts(Optional.empty(), true, List.of(B));

        assertThat(UpToDate.is(List.of(known(A, facts)), Map.of(A, ""))).isFalse();
    }
}
