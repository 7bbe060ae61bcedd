package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.Index;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import io.github.herogold.orm.schema.Constraint.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the facts of a model together again. */
final class FactReader {
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private final List<String> schemas = new ArrayList<>();
    private final SortedMap<ObjectName, Parts> tables = new TreeMap<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final SortedMap<String, String> created = new TreeMap<>();
    private final SortedMap<String, String> dropped = new TreeMap<>();

    /** What is known of a table. */
    private static final class Parts {
        private final SortedMap<String, Column> columns = new TreeMap<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private Optional<String> comment = Optional.empty();
        private Optional<String> options = Optional.empty();
    }

    void read(String fact) {
        Words words = new Words(fact);
        String kind = words.word();
        switch (kind) {
            case "schema" -> schemas.add(words.rest());
            case "table" -> parts(name(words.path())).options = Optional.of(value(words));
            case "table-comment" -> parts(name(words.path())).comment = Optional.of(value(words));
            case "column", "not-null", "default", "generated", "identity", "comment" ->
                    readColumn(kind, words);
            case "primary-key" ->
                    parts(name(words.path())).constraints.add(new PrimaryKey(words.list()));
            case "unique", "foreign-key", "check", "index", "unique-index" ->
                    readConstraint(kind, words);
            case "sequence" -> sequences.add(sequence(words));
            case "create" -> created.put(words.path().get(0), value(words));
            case "drop" -> dropped.put(words.path().get(0), value(words));
            default -> throw Messages.unreadableLine(fact);
        }
    }

    RelationalModel model() {
        return new RelationalModel(
                schemas,
                tables.entrySet().stream().map(it -> table(it.getKey(), it.getValue())).toList(),
                sequences,
                created.entrySet().stream().map(this::object).toList());
    }

    private static Table table(ObjectName name, Parts parts) {
        return new Table(
                name,
                List.copyOf(parts.columns.values()),
                parts.constraints,
                parts.comment,
                parts.options.orElseThrow(() -> Messages.unknownTable(name)));
    }

    private DatabaseObject object(Map.Entry<String, String> entry) {
        String drop = dropped.getOrDefault(entry.getKey(), "");
        return new DatabaseObject(entry.getKey(), statements(entry.getValue()), statements(drop));
    }

    private static List<String> statements(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split("\n", -1));
    }

    private void readColumn(String kind, Words words) {
        List<String> path = words.path();
        String name = last(path);
        String value = value(words);
        SortedMap<String, Column> columns = parts(owner(path)).columns;
        Column column = columns.getOrDefault(name, Column.of(name, ""));
        columns.put(
                name,
                switch (kind) {
                    case "not-null" -> column.notNull();
                    case "default" -> column.withDefault(value);
                    case "generated" -> column.withGenerated(value);
                    case "identity" -> column.withIdentity(value);
                    case "comment" -> column.withComment(value);
                    default -> withType(value, column);
                });
    }

    private static Column withType(String type, Column column) {
        return new Column(
                column.name(),
                type,
                column.required(),
                column.defaultValue(),
                column.generated(),
                column.identity(),
                column.comment());
    }

    private void readConstraint(String kind, Words words) {
        List<String> path = words.path();
        String name = last(path);
        parts(owner(path))
                .constraints
                .add(
                        switch (kind) {
                            case "unique" -> new UniqueKey(name, words.list());
                            case "foreign-key" -> foreignKey(name, words);
                            case "check" -> new Check(name, value(words));
                            default -> new Index(name, words.list(), kind.equals("unique-index"));
                        });
    }

    private static ForeignKey foreignKey(String name, Words words) {
        List<String> columns = words.list();
        words.expect("references");
        ObjectName target = name(words.path());
        return new ForeignKey(name, columns, target, words.list(), words.rest());
    }

    private static Sequence sequence(Words words) {
        ObjectName name = name(words.path());
        return new Sequence(name, words.number("start"), words.number("increment"), words.rest());
    }

    private Parts parts(ObjectName table) {
        return tables.computeIfAbsent(table, name -> new Parts());
    }

    private static ObjectName owner(List<String> path) {
        return name(path.subList(0, path.size() - 1));
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    private static ObjectName name(List<String> path) {
        return switch (path.size()) {
            case 1 -> ObjectName.of(path.get(0));
            case 2 -> new ObjectName(Optional.of(path.get(0)), path.get(1));
            default -> throw Messages.unreadableLine(String.join(".", path));
        };
    }

    private static String value(Words words) {
        return ESCAPED.matcher(words.rest())
                .replaceAll(match -> Matcher.quoteReplacement(unescaped(match.group(1))));
    }

    private static String unescaped(String character) {
        return switch (character) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "s" -> " ";
            default -> character;
        };
    }
}
