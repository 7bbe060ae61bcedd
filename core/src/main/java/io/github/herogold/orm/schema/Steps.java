package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Change.AddColumn;
import io.github.herogold.orm.schema.Change.AddConstraint;
import io.github.herogold.orm.schema.Change.AlterColumn;
import io.github.herogold.orm.schema.Change.AlterSequence;
import io.github.herogold.orm.schema.Change.CommentTable;
import io.github.herogold.orm.schema.Change.CreateObject;
import io.github.herogold.orm.schema.Change.CreateSchema;
import io.github.herogold.orm.schema.Change.CreateSequence;
import io.github.herogold.orm.schema.Change.CreateTable;
import io.github.herogold.orm.schema.Change.DropColumn;
import io.github.herogold.orm.schema.Change.DropConstraint;
import io.github.herogold.orm.schema.Change.DropObject;
import io.github.herogold.orm.schema.Change.DropSchema;
import io.github.herogold.orm.schema.Change.DropSequence;
import io.github.herogold.orm.schema.Change.DropTable;
import io.github.herogold.orm.schema.Change.RenameColumn;
import io.github.herogold.orm.schema.Change.RenameSequence;
import io.github.herogold.orm.schema.Change.RenameTable;
import io.github.herogold.orm.schema.Change.ReplaceKey;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.Index;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from one model to another, in an order that survives being interrupted: constraints step
 * aside, then everything comes and changes, and what holds data goes last.
 */
final class Steps {
    private final RelationalModel before;
    private final RelationalModel after;
    private final Renames renames;
    private final Renames back;
    private final Map<String, String> fills;
    private final List<Change> steps = new ArrayList<>();

    /** The model before under the names of the one after. */
    private final RelationalModel renamed;

    private Steps(
            RelationalModel before,
            RelationalModel after,
            Renames renames,
            Map<String, String> fills) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.back = renames.inverse();
        this.fills = fills;
        this.renamed = renames.in(before);
    }

    static List<Change> between(
            RelationalModel before,
            RelationalModel after,
            Renames renames,
            Map<String, String> fills) {
        Steps steps = new Steps(before, after, renames, fills);
        ForeignKeys foreignKeys = new ForeignKeys(steps.renamed, after);
        steps.come();
        steps.stepAside(foreignKeys);
        steps.rename();
        steps.createTables();
        steps.changeTables();
        steps.constrain(foreignKeys);
        steps.go();
        return List.copyOf(steps.steps);
    }

    private void come() {
        after.schemas().stream()
                .filter(schema -> !before.schemas().contains(schema))
                .forEach(schema -> steps.add(new CreateSchema(schema)));
        after.objects().stream()
                .filter(object -> !before.objects().contains(object))
                .forEach(object -> steps.add(new CreateObject(object)));
        for (Sequence sequence : after.sequences()) {
            if (renamed.sequence(sequence.name()).isEmpty()) {
                steps.add(new CreateSequence(sequence));
            }
        }
    }

    private void stepAside(ForeignKeys foreignKeys) {
        foreignKeys
                .dropped()
                .forEach((key, table) -> steps.add(drop(table, key, foreignKeys.isAlone(key))));
        for (Table table : renamed.tables()) {
            after.table(table.name())
                    .ifPresent(
                            now ->
                                    table.constraints().stream()
                                            .filter(it -> !isKey(it))
                                            .filter(it -> !now.constraints().contains(it))
                                            .forEach(
                                                    it ->
                                                            steps.add(
                                                                    drop(
                                                                            table.name(),
                                                                            it,
                                                                            false))));
        }
    }

    /** Constraints go while tables and columns still have their old names. */
    private DropConstraint drop(ObjectName table, Constraint constraint, boolean indexed) {
        ObjectName old = back.table(table);
        return new DropConstraint(old, back.in(old, constraint), indexed);
    }

    private static boolean isKey(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof ForeignKey;
    }

    private void rename() {
        for (Table table : before.tables()) {
            ObjectName name = renames.table(table.name());
            if (!name.equals(table.name())) {
                steps.add(new RenameTable(table.name(), name));
            }
            for (Column column : table.columns()) {
                String to = renames.column(name, column.name());
                if (!to.equals(column.name())) {
                    steps.add(new RenameColumn(name, column.name(), to));
                }
            }
        }
        for (Sequence sequence : before.sequences()) {
            ObjectName to = renames.sequences().get(sequence.name());
            if (to != null) {
                steps.add(new RenameSequence(sequence, to));
            }
        }
    }

    private void createTables() {
        after.tables().stream()
                .filter(table -> renamed.table(table.name()).isEmpty())
                .forEach(table -> steps.add(new CreateTable(table)));
    }

    private void changeTables() {
        for (Table table : after.tables()) {
            renamed.table(table.name()).ifPresent(old -> change(old, table));
        }
        for (Sequence sequence : after.sequences()) {
            Optional<Sequence> old = renamed.sequence(sequence.name());
            if (old.isPresent() && old.get().increment() != sequence.increment()) {
                steps.add(new AlterSequence(sequence));
            }
        }
    }

    private void change(Table old, Table now) {
        List<Change> afterKey = new ArrayList<>();
        for (Column column : now.columns()) {
            Optional<String> fill =
                    Optional.ofNullable(fills.get(now.name() + "." + column.name()));
            Optional<Column> was = old.column(column.name());
            if (was.isEmpty()) {
                steps.add(new AddColumn(now.name(), column, fill));
            } else if (!was.get().equals(column)) {
                AlterColumn change = new AlterColumn(now.name(), was.get(), column, fill);
                // A column of a primary key may not be null.
                (was.get().required() && !column.required() ? afterKey : steps).add(change);
            }
        }
        if (!old.primaryKey().equals(now.primaryKey())) {
            steps.add(new ReplaceKey(now.name(), old.primaryKey(), now.primaryKey()));
        }
        steps.addAll(afterKey);
        if (!old.comment().equals(now.comment())) {
            steps.add(new CommentTable(now.name(), now.comment()));
        }
    }

    private void constrain(ForeignKeys foreignKeys) {
        for (Table table : after.tables()) {
            Optional<Table> old = renamed.table(table.name());
            table.constraints().stream()
                    .filter(it -> !isKey(it))
                    .filter(
                            it ->
                                    old.isPresent()
                                            ? !old.get().constraints().contains(it)
                                            : it instanceof Index)
                    .forEach(it -> steps.add(new AddConstraint(table.name(), it)));
        }
        foreignKeys.added().forEach((key, table) -> steps.add(new AddConstraint(table, key)));
    }

    private void go() {
        for (Table table : renamed.tables()) {
            after.table(table.name())
                    .ifPresent(
                            now ->
                                    table.columns().stream()
                                            .filter(it -> now.column(it.name()).isEmpty())
                                            .map(it -> new DropColumn(now.name(), it.name()))
                                            .forEach(steps::add));
        }
        renamed.tables().stream()
                .filter(table -> after.table(table.name()).isEmpty())
                .forEach(table -> steps.add(new DropTable(table.name())));
        renamed.sequences().stream()
                .filter(sequence -> after.sequence(sequence.name()).isEmpty())
                .forEach(sequence -> steps.add(new DropSequence(sequence.name())));
        before.objects().stream()
                .filter(object -> !after.objects().contains(object))
                .forEach(object -> steps.add(new DropObject(object)));
        before.schemas().stream()
                .filter(schema -> !after.schemas().contains(schema))
                .forEach(schema -> steps.add(new DropSchema(schema)));
    }
}
