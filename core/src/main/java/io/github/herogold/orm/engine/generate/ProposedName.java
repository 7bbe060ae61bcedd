package io.github.herogold.orm.engine.generate;

import io.github.herogold.orm.schema.Change;
import io.github.herogold.orm.schema.Change.AddColumn;
import io.github.herogold.orm.schema.Change.AddConstraint;
import io.github.herogold.orm.schema.Change.AlterColumn;
import io.github.herogold.orm.schema.Change.CreateTable;
import io.github.herogold.orm.schema.Change.DropColumn;
import io.github.herogold.orm.schema.Change.DropConstraint;
import io.github.herogold.orm.schema.Change.DropTable;
import io.github.herogold.orm.schema.Change.RenameColumn;
import io.github.herogold.orm.schema.Change.RenameTable;
import io.github.herogold.orm.schema.Change.ReplaceKey;
import io.github.herogold.orm.schema.ObjectName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A name for a migration that nobody has named, told from what it does. */
final class ProposedName {
    private static final int LONGEST = 60;
    private static final String UNTOLD = "change_schema";

    private ProposedName() {}

    static String of(List<Change> changes) {
        String name =
                created(changes)
                        .or(() -> dropped(changes))
                        .or(() -> renamed(changes))
                        .or(() -> columns(changes))
                        .orElseGet(() -> changed(changes))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9_]+", "_");
        return name.length() > LONGEST ? UNTOLD : name;
    }

    private static Optional<String> created(List<Change> changes) {
        List<ObjectName> tables =
                all(CreateTable.class, changes).stream().map(it -> it.table().name()).toList();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        return tables.size() == 1
                ? Optional.of("create_%s_table".formatted(tables.get(0).name()))
                : Optional.of("create_tables");
    }

    private static Optional<String> dropped(List<Change> changes) {
        List<DropTable> tables = all(DropTable.class, changes);
        return tables.size() == 1
                ? Optional.of("drop_%s_table".formatted(tables.get(0).name().name()))
                : Optional.empty();
    }

    private static Optional<String> renamed(List<Change> changes) {
        List<RenameTable> tables = all(RenameTable.class, changes);
        if (tables.size() == 1) {
            RenameTable rename = tables.get(0);
            return Optional.of(
                    "rename_%s_to_%s".formatted(rename.from().name(), rename.to().name()));
        }
        List<RenameColumn> columns = all(RenameColumn.class, changes);
        return columns.size() == 1
                ? columns.stream()
                        .map(
                                it ->
                                        "rename_%s_to_%s_in_%s"
                                                .formatted(it.from(), it.to(), it.table().name()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> columns(List<Change> changes) {
        List<AddColumn> added = all(AddColumn.class, changes);
        List<DropColumn> dropped = all(DropColumn.class, changes);
        if (tables(changes).size() != 1 || added.isEmpty() == dropped.isEmpty()) {
            return Optional.empty();
        }
        ObjectName table = tables(changes).iterator().next();
        return added.isEmpty()
                ? Optional.of(
                        "drop_%s_from_%s"
                                .formatted(
                                        joined(dropped.stream().map(DropColumn::column).toList()),
                                        table.name()))
                : Optional.of(
                        "add_%s_to_%s"
                                .formatted(
                                        joined(
                                                added.stream()
                                                        .map(it -> it.column().name())
                                                        .toList()),
                                        table.name()));
    }

    private static String changed(List<Change> changes) {
        Set<ObjectName> tables = tables(changes);
        return tables.isEmpty() || tables.size() > 2
                ? UNTOLD
                : "change_" + joined(tables.stream().map(ObjectName::name).toList());
    }

    private static Set<ObjectName> tables(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> table(change).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<ObjectName> table(Change change) {
        if (change instanceof AddColumn it) {
            return Optional.of(it.table());
        }
        if (change instanceof AlterColumn it) {
            return Optional.of(it.table());
        }
        if (change instanceof DropColumn it) {
            return Optional.of(it.table());
        }
        if (change instanceof AddConstraint it) {
            return Optional.of(it.table());
        }
        if (change instanceof DropConstraint it) {
            return Optional.of(it.table());
        }
        return change instanceof ReplaceKey it ? Optional.of(it.table()) : Optional.empty();
    }

    private static <T extends Change> List<T> all(Class<T> kind, List<Change> changes) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String joined(List<String> names) {
        return String.join("_and_", names);
    }
}
