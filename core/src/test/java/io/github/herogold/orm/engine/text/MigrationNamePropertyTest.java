package io.github.herogold.orm.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MigrationNamePropertyTest {

    @Provide
    Arbitrary<MigrationName> names() {
        // Few values of each part, so that names often agree in some of them.
        Arbitrary<String> day = Arbitraries.of("20260214", "20260215", "20270101");
        Arbitrary<String> place = Arbitraries.of("", "_01", "_02", "_99", "000001", "235959");
        Arbitrary<String> words = Arbitraries.of("a", "B", "b", "a_b", "a0", "v2_x");
        return Combinators.combine(day, place, words)
                .as((d, p, w) -> MigrationName.parse(d + p + "_" + w).orElseThrow());
    }

    @Property
    void theOrderIsTheSameFromWhereverOneSorts(
            @ForAll List<@From("names") MigrationName> some, @ForAll Random random) {
        List<MigrationName> shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);

        assertThat(shuffled.stream().sorted())
                .containsExactlyElementsOf(some.stream().sorted().toList());
    }

    @Property
    void twoNamesAreLevelOnlyIfTheyAreTheSame(
            @ForAll("names") MigrationName one, @ForAll("names") MigrationName other) {
        assertThat(one.compareTo(other)).isEqualTo(-other.compareTo(one));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.text().equals(other.text()));
    }

    @Property
    void noLaterDayComesBeforeAnEarlierOneNorALaterPlaceBeforeAnEarlierOne(
            @ForAll("names") MigrationName one, @ForAll("names") MigrationName other) {
        if (one.compareTo(other) < 0) {
            assertThat(one.date()).isBeforeOrEqualTo(other.date());
            if (one.date().equals(other.date())) {
                assertThat(one.ordinal()).isLessThanOrEqualTo(other.ordinal());
            }
        }
    }

    @Property
    void anyTextIsReadWithoutTrouble(@ForAll String text) {
        assertThat(MigrationName.parse(text).map(MigrationName::text))
                .satisfiesAnyOf(
                        read -> assertThat(read).isEmpty(),
                        read -> assertThat(read).contains(text));
    }
}
