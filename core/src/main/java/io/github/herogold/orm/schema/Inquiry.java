package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Answer.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what two models do not tell, and takes it from answers. */
final class Inquiry {
    /** Unrelated tables of one model have been found to have half of their columns in common. */
    private static final double ALIKE = 0.8;

    /** How many tables are offered for a lost one where none is so much like it. */
    private static final int OFFERED = 3;

    private final RelationalModel before;
    private final RelationalModel after;
    private final List<Answer> answers;
    private final Set<Answer> used = new HashSet<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<ObjectName, ObjectName> tables = new LinkedHashMap<>();
    private final Map<ObjectName, ObjectName> sequences = new LinkedHashMap<>();
    private final Map<ObjectName, Map<String, String>> columns = new HashMap<>();
    private final Map<String, String> fills = new HashMap<>();

    Inquiry(RelationalModel before, RelationalModel after, List<Answer> answers) {
        this.before = before;
        this.after = after;
        this.answers = answers;
        askForTables();
        askForSequences();
        for (Table table : before.tables()) {
            after.table(tables.getOrDefault(table.name(), table.name()))
                    .ifPresent(now -> askForColumns(table, now));
        }
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    /** The answers that were about something. */
    Set<Answer> used() {
        return Set.copyOf(used);
    }

    Renames renames() {
        return new Renames(Map.copyOf(tables), Map.copyOf(sequences), Map.copyOf(columns));
    }

    /** What rows get, by table and column. */
    Map<String, String> fills() {
        return Map.copyOf(fills);
    }

    private void askForTables() {
        Map<ObjectName, Table> came = new LinkedHashMap<>();
        after.tables().stream()
                .filter(table -> before.table(table.name()).isEmpty())
                .forEach(table -> came.put(table.name(), table));
        List<Table> gone =
                before.tables().stream()
                        .filter(table -> after.table(table.name()).isEmpty())
                        .toList();
        Collection<Table> unsettled = unsettled(gone, Table::name, came.keySet(), tables).values();
        for (Table table : unsettled) {
            List<Table> candidates =
                    came.values().stream().filter(it -> !tables.containsValue(it.name())).toList();
            questions.add(
                    new Question.ObjectGone("table", table.name(), likeliest(table, candidates)));
        }
    }

    /** Those that are much like a table; where there are none, a few, best match first. */
    private static List<ObjectName> likeliest(Table table, List<Table> candidates) {
        List<Table> sorted =
                candidates.stream()
                        .sorted(
                                Comparator.comparing((Table it) -> -likeness(table, it))
                                        .thenComparing(Table::name))
                        .toList();
        List<Table> alike = sorted.stream().filter(it -> likeness(table, it) >= ALIKE).toList();
        return (alike.isEmpty() ? sorted.stream().limit(OFFERED) : alike.stream())
                .map(Table::name)
                .toList();
    }

    /** How many of the columns of both they have in common, from 0 to 1. */
    private static double likeness(Table one, Table other) {
        Set<String> common = shapes(one);
        Set<String> all = shapes(other);
        int size = common.size() + all.size();
        common.retainAll(all);
        return size == 0 ? 0 : 2.0 * common.size() / size;
    }

    private static Set<String> shapes(Table table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A sequence that goes takes its position with it only where another one comes instead. */
    private void askForSequences() {
        List<ObjectName> came =
                after.sequences().stream()
                        .map(Sequence::name)
                        .filter(name -> before.sequence(name).isEmpty())
                        .toList();
        List<Sequence> gone =
                before.sequences().stream()
                        .filter(sequence -> after.sequence(sequence.name()).isEmpty())
                        .toList();
        for (Sequence sequence : unsettled(gone, Sequence::name, came, sequences).values()) {
            List<ObjectName> candidates =
                    came.stream().filter(name -> !sequences.containsValue(name)).toList();
            if (!candidates.isEmpty()) {
                questions.add(new Question.ObjectGone("sequence", sequence.name(), candidates));
            }
        }
    }

    /** Those that no answer renames or drops; renames are noted. */
    private <T> Map<ObjectName, T> unsettled(
            List<T> gone,
            Function<T, ObjectName> name,
            Collection<ObjectName> came,
            Map<ObjectName, ObjectName> renamed) {
        Map<ObjectName, T> unsettled = new LinkedHashMap<>();
        for (T one : gone) {
            ObjectName old = name.apply(one);
            Optional<Answer> rename = answer(Kind.RENAME_TABLE, old.toString());
            if (rename.isPresent()) {
                renamed.put(old, target(rename.get(), came, ObjectName::toString));
            } else if (answer(Kind.DROP, old.toString()).isEmpty()) {
                unsettled.put(old, one);
            }
        }
        return unsettled;
    }

    private void askForColumns(Table old, Table now) {
        List<String> came =
                now.columns().stream()
                        .map(Column::name)
                        .filter(name -> old.column(name).isEmpty())
                        .toList();
        Map<String, String> renamed = new LinkedHashMap<>();
        List<Column> unsettled = new ArrayList<>();
        for (Column column : old.columns()) {
            if (now.column(column.name()).isEmpty()) {
                Optional<Answer> rename = answer(Kind.RENAME, old, now, column.name());
                if (rename.isPresent()) {
                    renamed.put(column.name(), target(rename.get(), came, Function.identity()));
                } else if (answer(Kind.DROP, old, now, column.name()).isEmpty()) {
                    unsettled.add(column);
                }
            }
        }
        Set<String> perhapsRenamed = new HashSet<>();
        for (Column column : unsettled) {
            List<String> candidates =
                    came.stream()
                            .filter(name -> !renamed.containsValue(name))
                            .filter(name -> now.column(name).filter(column::isLike).isPresent())
                            .toList();
            perhapsRenamed.addAll(candidates);
            questions.add(new Question.ColumnGone(old.name(), column.name(), candidates));
        }
        columns.put(now.name(), renamed);
        askForValues(old, now, perhapsRenamed);
    }

    /** A column that may be another one under a new name is not asked for before that is known. */
    private void askForValues(Table old, Table now, Set<String> perhapsRenamed) {
        Renames back = new Renames(tables, sequences, columns).inverse();
        for (Column column : now.columns()) {
            Optional<Column> was = old.column(back.column(old.name(), column.name()));
            boolean isOpen =
                    was.isPresent()
                            ? column.required() && !was.get().required()
                            : column.needsValue();
            if (isOpen) {
                String path = now.name() + "." + column.name();
                Optional<Answer> fill = answer(Kind.FILL, path);
                if (fill.isPresent()) {
                    fills.put(path, fill.get().value());
                } else if (!perhapsRenamed.contains(column.name())) {
                    questions.add(new Question.ValueMissing(now.name(), column));
                }
            }
        }
    }

    private Optional<Answer> answer(Kind kind, Table old, Table now, String column) {
        return answer(kind, old.name() + "." + column)
                .or(() -> answer(kind, now.name() + "." + column));
    }

    private Optional<Answer> answer(Kind kind, String path) {
        Optional<Answer> found =
                answers.stream()
                        .filter(answer -> answer.kind() == kind && answer.isAbout(path))
                        .findFirst();
        found.ifPresent(used::add);
        return found;
    }

    private static <T> T target(Answer rename, Collection<T> came, Function<T, String> name) {
        return came.stream()
                .filter(it -> Answer.isSame(name.apply(it), rename.value()))
                .findFirst()
                .orElseThrow(() -> Messages.noSuchNewName(rename));
    }
}
