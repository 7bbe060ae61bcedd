package io.github.herogold.orm.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The file of a migration. Immutable.
 *
 * @param name the name of the migration
 * @param transactional whether it says nothing of transactions, or that it wants none
 * @param steps its statements
 */
record Script(String name, boolean transactional, List<Step> steps) {
    private static final String WITHOUT_TRANSACTION = " transaction:false";

    /** Its text; there is a way down if every statement has one. */
    String text() {
        String option = transactional ? "" : WITHOUT_TRANSACTION;
        String up = "-- migrate:up" + option + "\n" + statements(ups());
        boolean reversible = steps.stream().allMatch(step -> step.down().isPresent());
        return reversible ? up + "-- migrate:down" + option + "\n" + statements(downs()) : up;
    }

    List<String> ups() {
        return steps.stream().map(Step::up).toList();
    }

    private List<String> downs() {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> steps.get(steps.size() - 1 - i).down().orElseThrow())
                .toList();
    }

    private static String statements(List<String> statements) {
        return statements.stream().map(s -> s + ";\n").collect(Collectors.joining());
    }

    boolean isResumable() {
        return steps.stream().allMatch(Step::resumable);
    }

    Script beginningWith(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(0, step);
        return new Script(name, transactional, more);
    }

    Script endingWith(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Script(name, transactional, more);
    }

    @Override
    public String toString() {
        return name + (transactional ? "" : WITHOUT_TRANSACTION) + "\n" + text().indent(4);
    }
}
