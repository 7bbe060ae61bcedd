package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Answer.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one model has and another has not, and the ways from each to the other. */
public final class Difference {
    private final RelationalModel before;
    private final RelationalModel after;
    private final Inquiry inquiry;
    private final Map<String, String> fillsDown = new HashMap<>();
    private final Set<Answer> used;

    private Difference(RelationalModel before, RelationalModel after, List<Answer> answers) {
        this.before = before;
        this.after = after;
        this.inquiry = new Inquiry(before, after, answers);
        this.used = new HashSet<>(inquiry.used());
        answers.stream().filter(it -> it.kind() == Kind.FILL_DOWN).forEach(this::fillDown);
    }

    /**
     * Compares two models.
     *
     * @param before what is there
     * @param after what is to be there
     * @param answers what has been answered so far
     * @return the difference
     * @throws InvalidSchemaException if answers contradict each other, or one renames to what is
     *     not new
     */
    public static Difference between(
            RelationalModel before, RelationalModel after, List<Answer> answers) {
        requireConsistent(answers);
        return new Difference(before, after, answers);
    }

    private static void requireConsistent(List<Answer> answers) {
        for (Answer one : answers) {
            for (Answer other : answers) {
                if (!one.equals(other) && isContradiction(one, other)) {
                    throw Messages.contradiction(one, other);
                }
            }
        }
    }

    private static boolean isContradiction(Answer one, Answer other) {
        boolean sameSubject = Answer.isSame(one.subject(), other.subject());
        return one.kind() == other.kind()
                ? sameSubject || (isRename(one) && isSameTarget(one, other))
                : sameSubject && one.decidesOfExistence() && other.decidesOfExistence();
    }

    private static boolean isRename(Answer answer) {
        return answer.kind() == Kind.RENAME || answer.kind() == Kind.RENAME_TABLE;
    }

    private static boolean isSameTarget(Answer one, Answer other) {
        return Answer.isSame(one.value(), other.value())
                && Answer.isSame(one.table(), other.table());
    }

    private void fillDown(Answer answer) {
        Renames back = inquiry.renames();
        for (Table table : before.tables()) {
            for (Column column : table.columns()) {
                String path = table.name() + "." + column.name();
                if (answer.isAbout(path) && isMissedOnTheWayDown(table, column, back)) {
                    fillsDown.put(path, answer.value());
                    used.add(answer);
                }
            }
        }
    }

    private boolean isMissedOnTheWayDown(Table table, Column column, Renames renames) {
        ObjectName name = renames.table(table.name());
        Optional<Column> now =
                after.table(name).flatMap(it -> it.column(renames.column(name, column.name())));
        return column.required() && now.map(it -> !it.required()).orElse(true);
    }

    /**
     * Whether there is no difference.
     *
     * @return true if the models are equal
     */
    public boolean isNone() {
        return before.equals(after);
    }

    /**
     * What has to be answered before there is a way.
     *
     * @return questions; empty if everything is clear
     */
    public List<Question> questions() {
        return inquiry.questions();
    }

    /**
     * The answers that were about something here.
     *
     * @return some of those that were given
     */
    public Set<Answer> used() {
        return Set.copyOf(used);
    }

    /**
     * What no statement can do without making things anew, each in a sentence.
     *
     * @return sentences; empty if there is a way
     */
    public List<String> impossible() {
        List<String> reasons = new ArrayList<>();
        RelationalModel renamed = inquiry.renames().in(before);
        for (DatabaseObject object : renamed.objects()) {
            after.objects().stream()
                    .filter(it -> it.name().equals(object.name()) && !it.equals(object))
                    .forEach(it -> reasons.add(Messages.changedObject(it)));
        }
        for (Sequence sequence : renamed.sequences()) {
            after.sequence(sequence.name())
                    .filter(it -> !it.options().equals(sequence.options()))
                    .ifPresent(it -> reasons.add(Messages.changedOptions("sequence", it.name())));
        }
        for (Table table : renamed.tables()) {
            after.table(table.name()).ifPresent(now -> reasons.addAll(impossible(table, now)));
        }
        inquiry.renames().tables().forEach((from, to) -> reasons.addAll(moved(from, to)));
        inquiry.renames().sequences().forEach((from, to) -> reasons.addAll(moved(from, to)));
        return List.copyOf(reasons);
    }

    private static List<String> moved(ObjectName from, ObjectName to) {
        return from.schema().equals(to.schema()) ? List.of() : List.of(Messages.moved(from, to));
    }

    private static List<String> impossible(Table table, Table now) {
        List<String> reasons = new ArrayList<>();
        if (!table.options().equals(now.options())) {
            reasons.add(Messages.changedOptions("table", now.name()));
        }
        for (Column column : table.columns()) {
            now.column(column.name())
                    .flatMap(it -> impossible(now.name(), column, it))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<String> impossible(ObjectName table, Column was, Column now) {
        if (was.isMadeOtherwise(now)) {
            return Optional.of(Messages.madeOtherwise(table, now));
        }
        if (was.garbles(now)) {
            return Optional.of(Messages.garbled(table, was, now));
        }
        boolean isAltered = !was.type().equals(now.type());
        return isAltered && (was.hasMoreThanType() || now.hasMoreThanType())
                ? Optional.of(Messages.moreThanType(table, now))
                : Optional.empty();
    }

    /**
     * The way to the second model.
     *
     * @return what is done, in order
     */
    public List<Change> up() {
        return Steps.between(before, after, inquiry.renames(), inquiry.fills());
    }

    /**
     * The way back to the first model.
     *
     * @return what is done, in order
     */
    public List<Change> down() {
        return Steps.between(
                /* before= */ after, /* after= */ before, inquiry.renames().inverse(), fillsDown);
    }
}
