package io.github.herogold.orm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a generated migration changes, as the file beside it says it: for each target the facts that
 * go and come, and the hashes of the states before and after.
 *
 * @param hibernate the version of Hibernate that made the model
 * @param answers what was answered when it was generated
 * @param steps what changes, by target
 */
public record SchemaFile(
        String hibernate, List<Answer> answers, SortedMap<Target, SchemaFile.Step> steps) {
    private static final String FORMAT = "herogold-schema ";
    private static final String VERSION = "1";

    /**
     * What changes on one target.
     *
     * @param before the hash of the state before
     * @param after the hash of the state after
     * @param gone the facts that are not true any more
     * @param come the facts that are true now
     */
    public record Step(
            String before, String after, SortedSet<String> gone, SortedSet<String> come) {

        /**
         * The step from one state to another.
         *
         * @param before the first state
         * @param after the second state
         * @return what changes
         */
        public static Step between(State before, State after) {
            return new Step(
                    before.hash(), after.hash(), before.without(after), after.without(before));
        }
    }

    /**
     * Reads a file.
     *
     * @param name how people are told of it
     * @param text what it says
     * @return the file
     * @throws InvalidSchemaException if it is none, has a newer format, or a line is none
     */
    public static SchemaFile parse(String name, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        requireFormat(name, lines.isEmpty() ? "" : lines.get(0));
        String hibernate = "";
        List<Answer> answers = new ArrayList<>();
        SortedMap<Target, Step> steps = new TreeMap<>();
        Optional<Target> target = Optional.empty();
        for (String line : lines.subList(1, lines.size())) {
            Words words = new Words(line);
            String word = words.word();
            switch (word) {
                case "hibernate" -> hibernate = words.rest();
                case "answer" -> answers.add(Answer.parse(words.rest()));
                case "target" -> {
                    target = Optional.of(Target.of(words.rest()));
                    steps.put(target.get(), new Step("", "", new TreeSet<>(), new TreeSet<>()));
                }
                default -> {
                    Target current = target.orElseThrow(() -> Messages.unreadableLine(line));
                    steps.compute(current, (same, step) -> with(line, word, words.rest(), step));
                }
            }
        }
        return new SchemaFile(hibernate, List.copyOf(answers), steps);
    }

    private static Step with(String line, String word, String rest, Step step) {
        switch (word) {
            case "before" -> {
                return new Step(rest, step.after(), step.gone(), step.come());
            }
            case "after" -> {
                return new Step(step.before(), rest, step.gone(), step.come());
            }
            case "-" -> step.gone().add(rest);
            case "+" -> step.come().add(rest);
            default -> throw Messages.unreadableLine(line);
        }
        return step;
    }

    private static void requireFormat(String name, String first) {
        if (!first.startsWith(FORMAT)) {
            throw Messages.noSchemaFile(name);
        }
        String version = first.substring(FORMAT.length()).strip();
        if (!version.equals(VERSION)) {
            throw Messages.newerFormat(name, version);
        }
    }

    /**
     * What stands in the file: the same bytes for the same content.
     *
     * @return lines
     */
    public String text() {
        StringBuilder text = new StringBuilder(FORMAT).append(VERSION).append('\n');
        text.append("hibernate ").append(hibernate).append('\n');
        answers.stream()
                .map(Answer::toString)
                .sorted()
                .forEach(answer -> text.append("answer ").append(answer).append('\n'));
        steps.forEach((target, step) -> append(text, target, step));
        return text.toString();
    }

    private static void append(StringBuilder text, Target target, Step step) {
        text.append("\ntarget ").append(target).append('\n');
        text.append("before ").append(step.before()).append('\n');
        text.append("after ").append(step.after()).append('\n');
        step.gone().forEach(fact -> text.append("- ").append(fact).append('\n'));
        step.come().forEach(fact -> text.append("+ ").append(fact).append('\n'));
    }

    /** Whether its lines are for a kind of database, whatever version it was then. */
    Optional<Target> targetLike(Target target) {
        return steps.keySet().stream().filter(it -> it.dialect() == target.dialect()).findFirst();
    }

    /**
     * The state of a target after this file.
     *
     * @param name how people are told of the file
     * @param target the target
     * @param before the state before it
     * @return the state after it; the same one if the file says nothing of the target
     * @throws InvalidSchemaException if the file was made from another state, or has been edited
     */
    public State appliedTo(String name, Target target, State before) {
        Optional<Step> own = targetLike(target).flatMap(it -> Optional.ofNullable(steps.get(it)));
        if (own.isEmpty()) {
            return before;
        }
        Step step = own.get();
        if (!step.before().equals(before.hash())) {
            throw Messages.otherParent(name, target);
        }
        State after = before.with(step.gone(), step.come());
        boolean isWhole =
                after.hash().equals(step.after())
                        && before.facts().containsAll(step.gone())
                        && step.come().stream().noneMatch(it -> before.facts().contains(it));
        if (!isWhole) {
            throw Messages.edited(name, target);
        }
        return after;
    }
}
