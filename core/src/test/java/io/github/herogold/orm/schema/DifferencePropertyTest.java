package io.github.herogold.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.schema.Answer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DifferencePropertyTest {

    @Property
    void theTextOfAModelIsReadAsTheModel(@ForAll long seed) {
        RelationalModel model = new RandomModels(seed).next();

        assertThat(Facts.model(Facts.of(model))).isEqualTo(model);
    }

    @Property
    void aFileTellsTheStateAfterItFromTheOneBefore(@ForAll long seed) {
        RandomModels models = new RandomModels(seed);
        State before = State.of(models.next());
        State after = State.of(models.next());
        Target target = Target.of("h2:2.4");
        java.util.TreeMap<Target, SchemaFile.Step> steps = new java.util.TreeMap<>();
        steps.put(target, SchemaFile.Step.between(before, after));
        SchemaFile file = new SchemaFile("7.4.6.Final", List.of(), steps);

        SchemaFile read = SchemaFile.parse("x.schema", file.text());

        assertThat(read).isEqualTo(file);
        assertThat(read.text()).isEqualTo(file.text());
        assertThat(read.appliedTo("x.schema", target, before)).isEqualTo(after);
    }

    @Property
    void theWayUpEndsAtTheSecondModelAndTheWayDownAtTheFirst(@ForAll long seed) {
        RandomModels models = new RandomModels(seed);
        RelationalModel before = models.next();
        RelationalModel after = models.next();
        Difference difference = answered(before, after, new Random(seed));
        StrictDatabase database = new StrictDatabase(before);

        difference.up().forEach(database::make);
        assertThat(database.model()).isEqualTo(after);

        difference.down().forEach(database::make);
        assertThat(database.model()).isEqualTo(before);
    }

    @Property
    void whatHoldsDataGoesAfterEverythingElseHasWorked(@ForAll long seed) {
        RandomModels models = new RandomModels(seed);
        Difference difference = answered(models.next(), models.next(), new Random(seed));

        List<Boolean> loses = difference.up().stream().map(this::isLoss).toList();

        assertThat(loses).isSorted();
    }

    @Property
    void equalModelsHaveNoDifference(@ForAll long seed) {
        RelationalModel one = new RandomModels(seed).next();
        RelationalModel same = new RandomModels(seed).next();

        Difference difference = Difference.between(one, same, List.of());

        assertThat(difference.isNone()).isTrue();
        assertThat(difference.questions()).isEmpty();
        assertThat(difference.up()).isEmpty();
        assertThat(difference.down()).isEmpty();
    }

    /** Answers every question, sometimes by a rename. */
    private static Difference answered(
            RelationalModel before, RelationalModel after, Random random) {
        List<Answer> answers = new ArrayList<>();
        while (true) {
            Difference difference = Difference.between(before, after, answers);
            if (difference.questions().isEmpty()) {
                return difference;
            }
            List<Answer> possible = difference.questions().get(0).answers();
            Answer chosen = possible.get(random.nextInt(possible.size()));
            boolean moves =
                    chosen.kind() == Kind.RENAME_TABLE
                            && chosen.subject().startsWith("s.") != chosen.value().startsWith("s.");
            answers.add(moves ? possible.get(possible.size() - 1) : chosen);
        }
    }

    private boolean isLoss(Change change) {
        return change instanceof Change.DropColumn
                || change instanceof Change.DropTable
                || change instanceof Change.DropSequence
                || change instanceof Change.DropObject
                || change instanceof Change.DropSchema;
    }
}
