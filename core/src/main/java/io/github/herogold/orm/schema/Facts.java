package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.Index;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import io.github.herogold.orm.schema.Constraint.UniqueKey;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A relational model as text: a line for each fact, such as {@code column books.isbn varchar(13)}.
 */
public final class Facts {
    private Facts() {}

    /**
     * The lines of a model, in alphabetical order.
     *
     * @param model the model
     * @return its facts
     */
    public static SortedSet<String> of(RelationalModel model) {
        SortedSet<String> facts = new TreeSet<>();
        model.schemas().forEach(schema -> facts.add("schema " + schema));
        model.tables().forEach(table -> add(facts, table));
        model.sequences().forEach(sequence -> facts.add(fact(sequence)));
        for (DatabaseObject object : model.objects()) {
            facts.add(fact("create", object.name(), String.join("\n", object.create())));
            facts.add(fact("drop", object.name(), String.join("\n", object.drop())));
        }
        return facts;
    }

    /**
     * The model that lines tell of.
     *
     * @param facts lines, in any order
     * @return the model
     * @throws InvalidSchemaException if they are not the lines of a model
     */
    public static RelationalModel model(Iterable<String> facts) {
        FactReader reader = new FactReader();
        facts.forEach(reader::read);
        return reader.model();
    }

    private static void add(SortedSet<String> facts, Table table) {
        facts.add(fact("table", table.name(), table.options()));
        table.comment().ifPresent(it -> facts.add(fact("table-comment", table.name(), it)));
        table.columns().forEach(column -> add(facts, table.name() + "." + column.name(), column));
        table.constraints().forEach(constraint -> facts.add(fact(table.name(), constraint)));
    }

    private static void add(SortedSet<String> facts, String path, Column column) {
        facts.add(fact("column", path, column.type()));
        if (column.required()) {
            facts.add("not-null " + path);
        }
        column.defaultValue().ifPresent(it -> facts.add(fact("default", path, it)));
        column.generated().ifPresent(it -> facts.add(fact("generated", path, it)));
        column.identity().ifPresent(it -> facts.add(fact("identity", path, it)));
        column.comment().ifPresent(it -> facts.add(fact("comment", path, it)));
    }

    private static String fact(ObjectName table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return fact("primary-key", table, list(key.columns()));
        }
        if (constraint instanceof UniqueKey key) {
            return fact("unique", table + "." + key.name(), list(key.columns()));
        }
        if (constraint instanceof ForeignKey key) {
            String references =
                    "%s references %s %s"
                            .formatted(
                                    list(key.columns()), key.target(), list(key.targetColumns()));
            return fact(
                    "foreign-key",
                    table + "." + key.name(),
                    (references + " " + key.onDelete()).strip());
        }
        if (constraint instanceof Check check) {
            return fact("check", table + "." + check.name(), check.condition());
        }
        Index index = (Index) constraint;
        return fact(
                index.unique() ? "unique-index" : "index",
                table + "." + index.name(),
                list(index.columns()));
    }

    private static String fact(Sequence sequence) {
        return fact(
                "sequence",
                sequence.name(),
                "start %d increment %d %s"
                        .formatted(sequence.start(), sequence.increment(), sequence.options())
                        .strip());
    }

    private static String fact(String kind, Object subject, String value) {
        String onOneLine = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        // Editors take blanks away from the end of a line.
        return value.isEmpty()
                ? kind + " " + subject
                : kind + " " + subject + " " + onOneLine.replaceFirst(" $", "\\\\s");
    }

    private static String list(List<String> parts) {
        return "(" + String.join(", ", parts) + ")";
    }
}
