package io.github.herogold.orm.engine.generate;

import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.schema.Answer;
import io.github.herogold.orm.schema.Change;
import io.github.herogold.orm.schema.Difference;
import io.github.herogold.orm.schema.EntityTables;
import io.github.herogold.orm.schema.Question;
import io.github.herogold.orm.schema.SchemaFile;
import io.github.herogold.orm.schema.State;
import io.github.herogold.orm.schema.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A migration before it is written: what differs between the states of the targets and what the
 * entities need.
 *
 * @param tables what the entities need
 * @param states what earlier migrations add up to
 * @param differences what differs, by target
 * @param answers what was answered
 */
public record Draft(
        EntityTables tables,
        Map<Target, State> states,
        SortedMap<Target, Difference> differences,
        List<Answer> answers) {

    /**
     * Compares.
     *
     * @throws InvalidRequestException if it is not clear what earlier migrations add up to
     * @throws io.github.herogold.orm.schema.InvalidSchemaException if an answer fits nothing
     */
    public static Draft of(EntityTables tables, SchemaFiles files, List<Answer> answers) {
        Map<Target, State> states = files.states(tables.models().keySet());
        SortedMap<Target, Difference> differences = new TreeMap<>();
        Set<Answer> used = new HashSet<>();
        tables.models()
                .forEach(
                        (target, model) -> {
                            State state = states.getOrDefault(target, State.empty());
                            Difference difference =
                                    Difference.between(state.model(), model, answers);
                            used.addAll(difference.used());
                            differences.put(target, difference);
                        });
        Answer.requireUsed(answers, used);
        return new Draft(tables, states, differences, answers);
    }

    /** One that takes what the entities need as made by hand, whatever the way was. */
    public static Draft recording(EntityTables tables, SchemaFiles files) {
        Map<Target, State> states = files.statesSoFar(tables.models().keySet());
        return new Draft(tables, states, new TreeMap<>(), List.of());
    }

    /** Whether there is something to write. */
    public boolean isNeeded() {
        return differences.values().stream().anyMatch(it -> !it.isNone());
    }

    /** What has to be answered first, a question once even if it is one on several targets. */
    public List<Question> questions() {
        Set<List<Answer>> asked = new HashSet<>();
        return differences.values().stream()
                .flatMap(it -> it.questions().stream())
                .filter(it -> asked.add(it.answers()))
                .toList();
    }

    /** What it is to be called if nobody says. */
    public String proposedName() {
        List<Change> changes =
                differences.values().stream()
                        .map(Difference::up)
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        return ProposedName.of(changes);
    }

    /**
     * The text of the migration.
     *
     * @throws InvalidRequestException if there is no way by statements
     */
    public String sql() {
        List<String> reasons =
                differences.values().stream()
                        .flatMap(it -> it.impossible().stream())
                        .distinct()
                        .toList();
        if (!reasons.isEmpty()) {
            throw Messages.impossible(reasons);
        }
        return new GeneratedSql(differences).text();
    }

    /** The text of the file beside it. */
    public String schema() {
        SortedMap<Target, SchemaFile.Step> steps = new TreeMap<>();
        tables.models()
                .forEach(
                        (target, model) ->
                                steps.put(
                                        target,
                                        SchemaFile.Step.between(
                                                states.getOrDefault(target, State.empty()),
                                                State.of(model))));
        return new SchemaFile(tables.hibernate(), answers, steps).text();
    }
}
