package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A database that makes changes to a model, and refuses what one of the real ones would refuse: a
 * foreign key without the key that it refers to, a column or a key that a foreign key needs, a
 * primary key of columns that may be null.
 */
final class StrictDatabase {
    private final Map<ObjectName, Table> tables = new TreeMap<>();
    private final Map<ObjectName, Sequence> sequences = new TreeMap<>();
    private final List<String> schemas;
    private final List<DatabaseObject> objects;

    StrictDatabase(RelationalModel model) {
        model.tables().forEach(it -> tables.put(it.name(), it));
        model.sequences().forEach(it -> sequences.put(it.name(), it));
        schemas = new ArrayList<>(model.schemas());
        objects = new ArrayList<>(model.objects());
    }

    RelationalModel model() {
        return new RelationalModel(
                schemas, List.copyOf(tables.values()), List.copyOf(sequences.values()), objects);
    }

    void make(Change change) {
        if (change instanceof Change.CreateSchema it) {
            require(!schemas.contains(it.name()), change);
            schemas.add(it.name());
        } else if (change instanceof Change.DropSchema it) {
            require(schemas.remove(it.name()), change);
        } else if (change instanceof Change.CreateObject it) {
            objects.add(it.object());
        } else if (change instanceof Change.DropObject it) {
            require(objects.remove(it.object()), change);
        } else if (change instanceof Change.CreateSequence it) {
            require(sequences.put(it.sequence().name(), it.sequence()) == null, change);
        } else if (change instanceof Change.AlterSequence it) {
            require(sequences.put(it.sequence().name(), it.sequence()) != null, change);
        } else if (change instanceof Change.RenameSequence it) {
            sequences.put(it.to(), sequences.remove(it.sequence().name()).named(it.to()));
        } else if (change instanceof Change.DropSequence it) {
            require(sequences.remove(it.name()) != null, change);
        } else {
            makeToTable(change);
        }
    }

    private void makeToTable(Change change) {
        if (change instanceof Change.CreateTable it) {
            Table table = it.table();
            List<Constraint> inside =
                    table.constraints().stream()
                            .filter(one -> !(one instanceof ForeignKey))
                            .filter(one -> !(one instanceof Constraint.Index))
                            .toList();
            Table made = with(table, table.columns(), inside);
            require(tables.put(table.name(), made) == null, change);
        } else if (change instanceof Change.DropTable it) {
            require(tables.remove(it.name()) != null, change);
            require(references().noneMatch(key -> key.target().equals(it.name())), change);
        } else if (change instanceof Change.RenameTable it) {
            rename(it.from(), it.to());
        } else if (change instanceof Change.CommentTable it) {
            Table old = tables.get(it.table());
            tables.put(
                    it.table(),
                    new Table(old.name(), old.columns(), old.constraints(), it.comment(), ""));
        } else if (change instanceof Change.AddColumn it) {
            Table table = tables.get(it.table());
            require(table.column(it.column().name()).isEmpty(), change);
            put(table, plus(table.columns(), it.column()), table.constraints());
        } else if (change instanceof Change.AlterColumn it) {
            alter(it);
        } else if (change instanceof Change.RenameColumn it) {
            rename(it);
        } else if (change instanceof Change.DropColumn it) {
            drop(it);
        } else {
            makeToConstraint(change);
        }
    }

    private void makeToConstraint(Change change) {
        if (change instanceof Change.AddConstraint it) {
            Table table = tables.get(it.table());
            if (it.constraint() instanceof ForeignKey key) {
                require(isKey(key.target(), key.targetColumns()), change);
            }
            require(!table.constraints().contains(it.constraint()), change);
            put(table, table.columns(), plus(table.constraints(), it.constraint()));
        } else if (change instanceof Change.DropConstraint it) {
            Table table = tables.get(it.table());
            require(table.constraints().contains(it.constraint()), change);
            put(table, table.columns(), minus(table.constraints(), it.constraint()));
            requireKeys(change);
        } else if (change instanceof Change.ReplaceKey it) {
            Table table = tables.get(it.table());
            require(table.primaryKey().equals(it.before()), change);
            List<Constraint> rest = new ArrayList<>(table.constraints());
            it.before().ifPresent(rest::remove);
            it.after().ifPresent(rest::add);
            put(table, table.columns(), rest);
            requireKeys(change);
            requireRequired(change);
        } else {
            throw new AssertionError("Unknown: " + change);
        }
    }

    private void alter(Change.AlterColumn it) {
        Table table = tables.get(it.table());
        Column old = table.column(it.before().name()).orElseThrow();
        require(old.equals(it.before()), it);
        require(table.foreignKeys().noneMatch(key -> key.columns().contains(old.name())), it);
        requireUnreferenced(table.name(), old.name(), it);
        put(table, plus(minus(table.columns(), old), it.after()), table.constraints());
        requireRequired(it);
    }

    private void drop(Change.DropColumn it) {
        Table table = tables.get(it.table());
        Column column = table.column(it.column()).orElseThrow();
        require(
                table.constraints().stream()
                        .flatMap(one -> one.columns().stream())
                        .noneMatch(one -> one.replaceFirst(" desc$", "").equals(it.column())),
                it);
        requireUnreferenced(table.name(), it.column(), it);
        put(table, minus(table.columns(), column), table.constraints());
    }

    private void rename(Change.RenameColumn it) {
        require(tables.get(it.table()).column(it.to()).isEmpty(), it);
        Renames renames =
                new Renames(Map.of(), Map.of(), Map.of(it.table(), Map.of(it.from(), it.to())));
        replaceAll(renames);
    }

    private void rename(ObjectName from, ObjectName to) {
        replaceAll(new Renames(Map.of(from, to), Map.of(), Map.of()));
    }

    private void replaceAll(Renames renames) {
        RelationalModel renamed = renames.in(model());
        tables.clear();
        renamed.tables().forEach(it -> tables.put(it.name(), it));
    }

    private Stream<ForeignKey> references() {
        return tables.values().stream().flatMap(Table::foreignKeys);
    }

    private void requireUnreferenced(ObjectName table, String column, Change change) {
        require(
                references()
                        .filter(key -> key.target().equals(table))
                        .noneMatch(key -> key.targetColumns().contains(column)),
                change);
    }

    private void requireKeys(Change change) {
        require(references().allMatch(it -> isKey(it.target(), it.targetColumns())), change);
    }

    private void requireRequired(Change change) {
        tables.values()
                .forEach(
                        table ->
                                table.primaryKey().stream()
                                        .flatMap(key -> key.columns().stream())
                                        .map(name -> table.column(name).orElseThrow())
                                        .forEach(it -> require(it.required(), change)));
    }

    private boolean isKey(ObjectName table, List<String> columns) {
        return Optional.ofNullable(tables.get(table)).stream()
                .flatMap(it -> it.constraints().stream())
                .filter(it -> it instanceof PrimaryKey || it instanceof Constraint.UniqueKey)
                .anyMatch(it -> it.columns().equals(columns));
    }

    private void put(Table table, List<Column> columns, List<Constraint> constraints) {
        tables.put(table.name(), with(table, columns, constraints));
    }

    private static Table with(Table table, List<Column> columns, List<Constraint> constraints) {
        return new Table(table.name(), columns, constraints, table.comment(), table.options());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return changed(
                list,
                it -> {
                    it.add(one);
                    return it;
                });
    }

    private static <T> List<T> minus(List<T> list, T one) {
        return changed(
                list,
                it -> {
                    it.remove(one);
                    return it;
                });
    }

    private static <T> List<T> changed(List<T> list, UnaryOperator<List<T>> change) {
        return change.apply(new ArrayList<>(list));
    }

    private static void require(boolean allowed, Change change) {
        if (!allowed) {
            throw new AssertionError("Refused: " + change);
        }
    }
}
